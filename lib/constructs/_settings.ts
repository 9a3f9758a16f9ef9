import type { IConstruct } from 'constructs';
import type { NumberRange } from '../ports/port-number';
import { valueText } from './_arguments';

/** The context key of the range of node ports: `'30000-32767'`. */
const NODE_PORT_RANGE_CONTEXT = 'cdk8s-ports/nodePortRange';

/**
 * The range of node ports that is set for a construct and all below it, `undefined` if none is.
 *
 * @throws If what is set is not two numbers with a hyphen between them.
 */
export function nodePortRange(construct: IConstruct): NumberRange | undefined {
  const value: unknown = construct.node.tryGetContext(NODE_PORT_RANGE_CONTEXT);
  if (value === undefined || value === null) return undefined;
  const [, min, max] = /^(\d+)-(\d+)$/.exec(typeof value === 'string' ? value : '') ?? [];
  if (min === undefined || max === undefined) {
    throw new Error(
      `context '${NODE_PORT_RANGE_CONTEXT}' is ${valueText(value)}: write two numbers, such as '30000-32767', as --service-node-port-range has them`,
    );
  }
  return { min: Number(min), max: Number(max) };
}

/** The context key of what becomes of a number that no container declares: `warn`, or `error` as by default. */
const UNDECLARED_PORTS_CONTEXT = 'cdk8s-ports/undeclaredPorts';
const UNDECLARED_PORTS = ['error', 'warn'] as const;

/**
 * What becomes of a port that is written as a number and that no container declares, in a construct and all below it.
 *
 * @throws If what is set is neither `error` nor `warn`.
 */
export function undeclaredPorts(construct: IConstruct): (typeof UNDECLARED_PORTS)[number] {
  const value: unknown = construct.node.tryGetContext(UNDECLARED_PORTS_CONTEXT);
  if (value === undefined || value === null) return 'error';
  const known = UNDECLARED_PORTS.find((one) => one === value);
  if (known === undefined) {
    throw new Error(
      `context '${UNDECLARED_PORTS_CONTEXT}' is ${valueText(value)}: write 'warn' to be warned of ports that no container declares, or 'error' to have them refused`,
    );
  }
  return known;
}
