import type { Fault, Fine, IsWide, Judged } from './judgement';
import type { Invalid } from './message';
import type { PortSettings } from './settings';

/** The first and the last number of a range, both included. */
export interface NumberRange {
  /** The first number. */
  readonly min: number;
  /** The last number. */
  readonly max: number;
}

/**
 * The numbers a port can have.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec
 */
export const PORT_RANGE = { min: 1, max: 65535 } as const satisfies NumberRange;

/**
 * The node ports a cluster hands out unless its `--service-node-port-range` says otherwise.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 */
export const NODE_PORT_RANGE = { min: 30000, max: 32767 } as const satisfies NumberRange;

/** What is wrong with the number of a port, if anything. */
export function portNumberProblem(port: number): string | undefined {
  if (!Number.isInteger(port)) return `port ${port} is not a whole number`;
  if (!isWithin(port, PORT_RANGE)) return `port ${port} is outside ${PORT_RANGE.min}..${PORT_RANGE.max}`;
  return undefined;
}

/** What is wrong with a node port that a Service asks for, if anything. */
export function nodePortProblem(nodePort: number, range: NumberRange = NODE_PORT_RANGE): string | undefined {
  if (Number.isInteger(nodePort) && isWithin(nodePort, range)) return undefined;
  return `nodePort ${nodePort} is outside ${range.min}..${range.max}`;
}

function isWithin(value: number, range: NumberRange): boolean {
  return value >= range.min && value <= range.max;
}

/**
 * What is wrong with a port number: `never` if nothing is, or if the number is known at run time only.
 *
 * Types cannot compare numbers, so this looks at their digits; a fraction, a sign and an exponent have other characters.
 */
// prettier-ignore
export type PortNumberProblem<Port extends number> =
  // Not `number extends Port`: a number is assignable to each member of an enum.
  IsWide<Port> extends true ? never
  : `${Port}` extends `${infer A}${infer B}${infer C}${infer D}${infer E}`
    // Most numbers have four digits, or five up to 59999. They need no tuple, which would be another type for each number.
    ? E extends ''
      ? A | B | C | D extends Digit ? never : OddNumberProblem<Port>
      : A extends UpTo5 ? B | C | D | E extends Digit ? never : LargeNumberProblem<Port, [A, B, C, D, E]>
      : LargeNumberProblem<Port, [A, B, C, D, E]>
    : OddNumberProblem<Port>;

// prettier-ignore
type LargeNumberProblem<Port extends number, Digits> =
  Digits extends UpTo65535 ? never : OddNumberProblem<Port, `port ${Port} is outside 1..65535`>;

/** Whether the number of a port is right; see `judgement.ts`. */
export type PortNumberJudgement<Port> = Port extends number
  ? [PortNumberProblem<Port>] extends [never]
    ? Fine
    : Fault
  : Fine;

/**
 * The type of a parameter that takes a port number: the number, or what is wrong with it.
 *
 * @hidden
 */
// prettier-ignore
export type AllowedNumber<Port extends number> =
  // The compiler infers from this branch.
  [Port, 0] extends [never, 0] ? Port : Judged<PortNumberJudgement<Port>, Port, Invalid<PortNumberProblem<Port>>>;

/** What is wrong with a nodePort, by the range that a cluster has by default. */
// prettier-ignore
export type NodePortProblem<Port extends number> =
  IsWide<Port> extends true ? never
  : 'nodePortRange' extends keyof PortSettings ? never
  : `${Port}` extends `${infer A}${infer B}${infer C}${infer D}${infer E}`
    ? [A, B, C, D, E] extends NodePorts ? never : `nodePort ${Port} is outside 30000..32767`
    // 0 counts as not set.
    : `${Port}` extends '0' ? never : `nodePort ${Port} is outside 30000..32767`;

/** A number that is not five digits: fine, unless it is zero, negative, a fraction or has an exponent. */
type OddNumberProblem<Port extends number, Otherwise = never> = `${Port}` extends
  `${string}.${string}` | `${string}e-${string}`
  ? `port ${Port} is not a whole number`
  : `${Port}` extends '0' | `-${string}` | `${string}e${string}`
    ? `port ${Port} is outside 1..65535`
    : Otherwise;

type Zero = '0';
type UpTo2 = '0' | '1' | '2';
type UpTo4 = UpTo2 | '3' | '4';
type UpTo5 = UpTo4 | '5';
type Digit = UpTo5 | '6' | '7' | '8' | '9';

/** The five-digit numbers up to 65535, digit by digit. */
type UpTo65535 =
  | [Exclude<UpTo5, Zero>, Digit, Digit, Digit, Digit]
  | ['6', UpTo4, Digit, Digit, Digit]
  | ['6', '5', UpTo4, Digit, Digit]
  | ['6', '5', '5', UpTo2, Digit]
  | ['6', '5', '5', '3', UpTo5];

/** 30000 to 32767, digit by digit. */
type NodePorts =
  | ['3', '0' | '1', Digit, Digit, Digit]
  | ['3', '2', UpTo5 | '6', Digit, Digit]
  | ['3', '2', '7', UpTo5, Digit]
  | ['3', '2', '7', '6', UpTo5 | '6' | '7'];
