import { portNameProblem } from '../ports/port-name';
import { portNumberProblem } from '../ports/port-number';
import type { FaultTopic } from './fault';

/**
 * What is wrong with a reference to a pod port by number or name, if anything.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export function portReferenceProblem(port: number | string): string | undefined {
  if (typeof port === 'number') return portNumberProblem(port);
  const problem = portNameProblem(port);
  if (problem === undefined) return undefined;
  // Quotes in YAML turn a number into a name, which is easy to miss in a template.
  return /^\d+$/.test(port) ? `${problem}; remove the quotes to use the number ${port}` : problem;
}

/** The topic of a fault in such a reference. */
export function portTopic(port: number | string): FaultTopic {
  return typeof port === 'number' ? 'range' : 'name-syntax';
}

/** The remedy for such a reference; '' for a number in quotes, which should not be renamed and whose problem says what to do. */
export function portRemedy(port: number | string): string | undefined {
  return typeof port === 'string' && /^\d+$/.test(port) ? '' : undefined;
}
