import { portNameProblem } from '../ports/port-name';
import { portNumberProblem } from '../ports/port-number';
import type { FaultTopic } from './fault';

/**
 * What is wrong with a value that means a port of a pod by its number or its name, if anything.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export function portReferenceProblem(port: number | string): string | undefined {
  if (typeof port === 'number') return portNumberProblem(port);
  const problem = portNameProblem(port);
  if (problem === undefined) return undefined;
  // YAML's quotes decide between number and name, which nobody sees in a template.
  return /^\d+$/.test(port) ? `${problem}; remove the quotes to use the number ${port}` : problem;
}

/** What a fault of such a value is about. */
export function portTopic(port: number | string): FaultTopic {
  return typeof port === 'number' ? 'range' : 'name-syntax';
}

/** What to do about a reference, '' where the problem says it: a number in quotes is not to be renamed. */
export function portRemedy(port: number | string): string | undefined {
  return typeof port === 'string' && /^\d+$/.test(port) ? '' : undefined;
}
