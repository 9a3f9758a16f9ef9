import type { NumberRange } from '../ports/port-number';
import { valueText } from '../ports/value-text';
import { nodePortRange } from './option-text';

/** A construct, as far as its context goes. */
interface InContext {
  readonly node: { tryGetContext(key: string): unknown };
}

/** The context key of the range of node ports: `'30000-32767'`. */
const NODE_PORT_RANGE_CONTEXT = 'cdk8s-ports/nodePortRange';

/**
 * The range of node ports that is set for a construct and all below it, `undefined` if none is.
 *
 * @throws If what is set is not two numbers with a hyphen between them.
 */
export function nodePortRangeOf({ node }: InContext): NumberRange | undefined {
  const value = node.tryGetContext(NODE_PORT_RANGE_CONTEXT);
  if (value === undefined || value === null) return undefined;
  try {
    return nodePortRange(typeof value === 'string' ? value : '');
  } catch {
    throw new Error(
      `context '${NODE_PORT_RANGE_CONTEXT}' is ${valueText(value)}: write two numbers, such as '30000-32767', as --service-node-port-range has them`,
    );
  }
}

/** The context key of what becomes of a number that no container declares: `warn`, or `error` as by default. */
const UNDECLARED_PORTS_CONTEXT = 'cdk8s-ports/undeclaredPorts';
const UNDECLARED_PORTS = ['error', 'warn'] as const;

/** What becomes of a port that is written as a number and that no container declares. */
export type UndeclaredPorts = (typeof UNDECLARED_PORTS)[number];

/**
 * What becomes of a port that is written as a number and that no container declares, in a construct and all below it.
 *
 * @throws If what is set is neither `error` nor `warn`.
 */
export function undeclaredPortsOf({ node }: InContext): UndeclaredPorts {
  const value = node.tryGetContext(UNDECLARED_PORTS_CONTEXT);
  if (value === undefined || value === null) return 'error';
  const known = UNDECLARED_PORTS.find((one) => one === value);
  if (known === undefined) {
    throw new Error(
      `context '${UNDECLARED_PORTS_CONTEXT}' is ${valueText(value)}: write 'warn' to be warned of ports that no container declares, or 'error' to have them refused`,
    );
  }
  return known;
}
