import type { Graph } from '../graph';
import { patchedPortsOf } from '../patched';
import type { GraphService, GraphServicePort } from '../service';
import type { ServiceReference } from '../service-reference';
import { podNumbers } from './pod-port';

/** A request for a port of a Service: a port matches if it has the name or the number, and the protocol if one is given. */
export interface AskedPort {
  /** The name. */
  readonly name?: string;
  /** The name as it appears in the environment variables that Kubernetes sets in containers. */
  readonly variable?: string;
  /** The number, or the first of a range. */
  readonly number?: number;
  /** The last number of a range. */
  readonly last?: number;
  /** Whether the number is that of the pods behind the Service, as in OpenShift Routes. */
  readonly isOfPods?: boolean;
  /** The protocol; any if it is left out. */
  readonly protocol?: string;
}

/** The ports of the Service that match. */
export function servicePortsOf(graph: Graph, service: GraphService, asked: AskedPort): readonly GraphServicePort[] {
  const { name, variable, number, last = number, isOfPods = false, protocol } = asked;
  const isNumbered = (port: GraphServicePort): boolean => {
    if (number === undefined || last === undefined) return false;
    return isOfPods ? leadsTo(graph, service, port, number) : port.port >= number && port.port <= last;
  };
  const fitting = (ports: readonly GraphServicePort[]): readonly GraphServicePort[] =>
    ports.filter(
      (port) =>
        (protocol === undefined || port.protocol === protocol) &&
        (port.name === name || (variable !== undefined && variableOf(port.name) === variable) || isNumbered(port)),
    );
  const own = fitting(service.ports);
  return own.length > 0 ? own : fitting(patchedPortsOf(graph, service));
}

/** A request by name only, as monitors make it: a number matches nothing. */
export function askedByName(value: number | string): AskedPort {
  return typeof value === 'string' ? { name: value } : {};
}

/** The parts of a reference that determine its port. */
type ReferencedPort = Pick<ServiceReference, 'port' | 'defaultPort' | 'meansPodPort' | 'protocol' | 'takesTextForName'>;

/** The port that a reference asks for, or the default if it names none. */
export function askedPort({ port, defaultPort }: ReferencedPort): number | string | undefined {
  return port === undefined || port === '' || port === 0 ? defaultPort : port;
}

/** The port of a Service that a reference refers to; if there are several, the one with its protocol. */
export function servicePortOf(
  graph: Graph,
  service: GraphService,
  reference: ReferencedPort,
): GraphServicePort | undefined {
  const asked = askedPort(reference);
  const isName = typeof asked === 'string';
  const number = Number(asked);
  const fitting = servicePortsOf(graph, service, {
    ...(isName && { name: asked }),
    // Most controllers treat a quoted number as a number.
    ...(!(isName && (reference.takesTextForName === true || Number.isNaN(number))) && { number }),
    isOfPods: reference.meansPodPort === true,
  });
  return fitting.find(({ protocol }) => protocol === reference.protocol) ?? fitting[0];
}

/** Whether a Service has the port that a reference asks for, with its protocol. */
export function offersPort(graph: Graph, service: GraphService, reference: ReferencedPort): boolean {
  const port = servicePortOf(graph, service, reference);
  return port !== undefined && (reference.protocol === undefined || port.protocol === reference.protocol);
}

function leadsTo(graph: Graph, service: GraphService, port: GraphServicePort, number: number): boolean {
  const numbers = podNumbers(graph, service, port);
  // A target port name that no known pod has may resolve to any number.
  return numbers.length === 0 ? port.port === number || port.targetPort !== undefined : numbers.includes(number);
}

/**
 * The name of a Service or port in the environment variables that Kubernetes sets in containers.
 *
 * @see https://kubernetes.io/docs/tutorials/services/connect-applications-service/#environment-variables
 */
export function variableOf(name: string): string {
  return name.toUpperCase().replace(/-/g, '_');
}
