import { nodePortProblem, type NumberRange } from '../ports/port-number';
import { noNodePorts } from '../ports/problems';
import type { FaultList } from './fault-list';
import { numberField } from './field-type';
import type { WrittenServicePort, ServiceSpec } from './manifest-types';
import { fieldsListOf, numberOf, protocolOf } from './read-manifest';
import type { DefaultedServiceSpec } from './service-defaults';

/**
 * The node ports that the API server will assign to the ports of a new Service, in the order of the ports.
 *
 * Ports with the same number share a node port, so one of them can request it for all. `undefined` means that the cluster chooses.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 */
export function assignedNodePorts(ports: readonly WrittenServicePort[]): readonly (number | undefined)[] {
  const requested = new Map<number, number>();
  for (const port of ports) {
    const nodePort = numberOf(port.nodePort);
    if (nodePort !== 0 && !requested.has(numberOf(port.port))) requested.set(numberOf(port.port), nodePort);
  }
  return ports.map((port) => numberOf(port.nodePort) || requested.get(numberOf(port.port)));
}

/** Reports the node ports of a Service that the API server rejects, or cannot allocate. */
export function checkNodePorts(
  found: FaultList,
  spec: ServiceSpec,
  defaulted: DefaultedServiceSpec,
  range: NumberRange,
): void {
  // The allocator ignores protocols; only ports with the same number can share a node port.
  const owners = new Map<number, { readonly port: number; readonly at: string }>();
  const pairs = new Map<string, string>();
  fieldsListOf(spec.ports).forEach((port: WrittenServicePort, index) => {
    const at = `spec.ports[${index}].nodePort`;
    const nodePort = numberField(found, at, port.nodePort);
    if (nodePort === undefined || nodePort === 0) return;

    if (defaulted.type === 'ClusterIP') {
      found.error(at, noNodePorts('ClusterIP'), 'node-port', '');
    }
    const pair = `${nodePort}/${protocolOf(port.protocol)}`;
    const samePair = pairs.get(pair);
    if (samePair !== undefined) found.error(at, `nodePort ${pair} is already taken by ${samePair}`, 'node-port');
    else pairs.set(pair, at);
    if (defaulted.type !== 'NodePort' && defaulted.type !== 'LoadBalancer') return;

    found.error(at, nodePortProblem(nodePort, range), 'node-port');
    const number = numberOf(port.port);
    const owner = owners.get(nodePort);
    if (owner === undefined) {
      owners.set(nodePort, { port: number, at });
    } else if (owner.port !== number && samePair === undefined) {
      found.error(
        at,
        `nodePort ${nodePort} is already taken by ${owner.at}; only entries with the same port share one`,
        'node-port',
      );
    }
  });
}

/**
 * Reports a health check node port that the API server rejects, or cannot allocate.
 *
 * @see https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/#preserving-the-client-source-ip
 */
export function checkHealthCheckNodePort(
  found: FaultList,
  spec: ServiceSpec,
  defaulted: DefaultedServiceSpec,
  range: NumberRange,
): void {
  const at = 'spec.healthCheckNodePort';
  const nodePort = numberField(found, at, spec.healthCheckNodePort);
  if (nodePort === undefined || nodePort === 0) return;
  if (defaulted.type !== 'LoadBalancer' || defaulted.externalTrafficPolicy !== 'Local') {
    found.error(
      at,
      'healthCheckNodePort is for a Service of type LoadBalancer with externalTrafficPolicy Local only',
      'node-port',
      'remove healthCheckNodePort',
    );
    return;
  }
  const problem = nodePortProblem(nodePort, range);
  const taken = defaulted.ports.findIndex((port) => numberOf(port['nodePort']) === nodePort);
  found.error(at, problem === undefined ? undefined : `as a healthCheckNodePort, ${problem}`, 'node-port');
  if (taken >= 0)
    found.error(at, `nodePort ${nodePort} is already taken by spec.ports[${taken}].nodePort`, 'node-port');
}
