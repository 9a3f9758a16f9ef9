import type { AnyPort } from './port-handle';
import type { Judged } from './judgement';
import type { Invalid } from './message';
import { type PortNumberJudgement, type PortNumberProblem, portNumberProblem } from './port-number';

const UNCHECKED = Symbol.for('cdk8s-ports.unchecked');

/** A port name or number that is not checked: `unchecked(9999, 'the debugger listens without declaring it')`. */
export interface Unchecked {
  /** Why it is not checked. */
  readonly reason: string;
}

/** A name, or a number that a port can have; otherwise what is wrong with it. */
// prettier-ignore
export type AllowedUnchecked<Value> =
  // The compiler infers from this branch.
  [Value, 0] extends [never, 0] ? Value : Judged<PortNumberJudgement<Value>, Value, Invalid<PortNumberProblem<Value & number>>>;

/**
 * A port that is deliberately undeclared. It is written to the manifest unchanged, and is not checked.
 *
 * Declarations are informational in Kubernetes, so an undeclared number can work. An undeclared name cannot.
 *
 * @param value The name, or the number from 1 to 65535, that the manifest will contain.
 * @param reason Why it is not declared, for the next reader of the program.
 * @throws If the value is neither a name nor a number, or a number that no port can have, or the reason is empty.
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, unchecked } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', { containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }] });
 * web.exposeViaService({
 *   ports: [{ name: 'debug', port: 9999, targetPort: unchecked(9999, 'the debugger listens without declaring it') }],
 * });
 * ```
 */
export function unchecked<const Value extends string | number>(
  value: AllowedUnchecked<Value>,
  reason: string,
): Value & Unchecked {
  const plain: unknown = plainValue(value);
  if (typeof plain !== 'string' && typeof plain !== 'number') {
    throw new Error(
      `unchecked() was given ${plain === null ? 'null' : typeof plain} as its value: pass the name or number of a port, as in unchecked(9999, 'the debugger listens without declaring it')`,
    );
  }
  // A name may be a placeholder that a later step fills in. A number goes to the API server, which accepts only port numbers.
  const problem = typeof plain === 'number' ? portNumberProblem(plain) : undefined;
  if (problem !== undefined)
    throw new Error(`unchecked(${String(plain)}): ${problem}; the API server accepts no other`);
  // The compiler requires a string, but a JavaScript program may leave it out.
  if (typeof (reason as unknown) !== 'string' || reason.trim() === '') {
    throw new Error(
      `unchecked(${JSON.stringify(plain)}) needs a reason: say why no container declares this port, as in unchecked(${JSON.stringify(plain)}, 'the debugger listens without declaring it')`,
    );
  }
  return Object.defineProperties(Object(plain) as object, {
    [UNCHECKED]: { value: reason },
    reason: { value: reason },
  }) as Value & Unchecked;
}

/** Whether a value was written with `unchecked`. */
export function isUnchecked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && UNCHECKED in value;
}

/** The name or number itself: of a handle, an unchecked value, a container's `port` as a number, or a plain one. */
export function plainValue<Value>(value: Value): Exclude<Value, AnyPort> {
  const isBoxed = value instanceof String || value instanceof Number || typeof value === 'function';
  // A handle is a boxed name or number, even though its type does not show it.
  return (isBoxed ? value.valueOf() : value) as Exclude<Value, AnyPort>;
}
