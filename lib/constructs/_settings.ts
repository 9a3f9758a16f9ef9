import type { IConstruct } from 'constructs';
import type { NumberRange } from '../ports/port-number';

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
      `context '${NODE_PORT_RANGE_CONTEXT}' is ${JSON.stringify(value)}: write two numbers, such as '30000-32767', as --service-node-port-range has them`,
    );
  }
  return { min: Number(min), max: Number(max) };
}
