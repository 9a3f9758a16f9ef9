import type { FaultList } from './fault-list';
import type { ContainerPort } from './manifest-types';
import { numberOf, protocolOf, textOf } from './read-manifest';

/** A port and its path in the manifest. */
export interface PlacedPort {
  /** The path, such as `spec.containers[0].ports[0]`. */
  readonly at: string;
  readonly port: ContainerPort;
}

/**
 * The ports as a Pod on the host network has them: an omitted host port is the container port.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#hosts-namespaces
 */
export function withHostNetworkPorts(ports: readonly ContainerPort[]): readonly ContainerPort[] {
  return ports.map((port) => (numberOf(port.hostPort) === 0 ? { ...port, hostPort: port.containerPort } : port));
}

/** Reports the host ports that one pod requests twice: with the same protocol, host address and number. */
export function checkHostPortConflicts(found: FaultList, ports: readonly PlacedPort[]): void {
  const taken = new Map<string, string>();
  for (const { at, port } of ports) {
    const hostPort = numberOf(port.hostPort);
    if (hostPort === 0) continue;
    const protocol = protocolOf(port.protocol);
    const key = `${protocol}/${textOf(port.hostIP)}/${hostPort}`;
    const first = taken.get(key);
    if (first === undefined) {
      taken.set(key, at);
    } else {
      found.error(`${at}.hostPort`, `hostPort ${hostPort}/${protocol} is already taken by ${first}`, 'host-port');
    }
  }
}

/** Reports host ports that differ from the container port on the host network. */
export function checkHostNetworkPorts(found: FaultList, ports: readonly PlacedPort[]): void {
  for (const { at, port } of ports) {
    const hostPort = numberOf(port.hostPort);
    const containerPort = numberOf(port.containerPort);
    if (hostPort === 0 || containerPort === 0 || hostPort === containerPort) continue;
    found.error(
      `${at}.hostPort`,
      `hostPort ${hostPort} must be ${containerPort}, the containerPort: with hostNetwork the two are one; or leave it out`,
      'host-port',
      '',
    );
  }
}
