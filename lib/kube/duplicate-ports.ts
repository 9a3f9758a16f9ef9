import { nameTwiceInPod, numberTwiceInPod } from '../ports/problems';
import type { FaultList } from './fault-list';
import type { PlacedPort } from './host-ports';
import { numberOf, protocolOf, textOf } from './read-manifest';

/**
 * Reports the ports of a pod with the same number and protocol, and host addresses that have no effect.
 *
 * The API server accepts all of this, with a warning, because one of two such ports may be lost when the manifest is applied.
 *
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export function warnOfDuplicatePorts(found: FaultList, ports: readonly PlacedPort[]): void {
  const byNumber = new Map<string, PlacedPort[]>();
  for (const placed of ports) {
    const { at, port } = placed;
    const hostIp = textOf(port.hostIP);
    if (hostIp !== '' && numberOf(port.hostPort) === 0) {
      found.warning(at, `hostIP '${hostIp}' has no effect without a hostPort`);
    }

    if (numberOf(port.containerPort) === 0) continue;
    const number = `${numberOf(port.containerPort)}/${protocolOf(port.protocol)}`;
    const others = byNumber.get(number) ?? [];
    for (const other of others) {
      const problem = overlapProblem(placed, other);
      if (problem !== undefined) found.warning(at, `${numberTwiceInPod(number)}${problem}, first at ${other.at}`);
    }
    byNumber.set(number, [...others, placed]);
  }
}

function overlapProblem({ port }: PlacedPort, { port: other }: PlacedPort): string | undefined {
  const hostPort = numberOf(port.hostPort);
  const otherHostPort = numberOf(other.hostPort);
  const hostIp = textOf(port.hostIP);
  const otherHostIp = textOf(other.hostIP);

  if (hostPort === otherHostPort && hostIp === otherHostIp) return '';
  if (hostPort === 0 || otherHostPort === 0) return ', once with a hostPort and once without';
  if (hostPort === otherHostPort && (hostIp === '') !== (otherHostIp === '')) {
    return ', once for one hostIP and once for all';
  }
  return undefined;
}

/** Reports port names that two containers running side by side both declare; takes one list per container. */
export function warnOfDuplicateNames(found: FaultList, containers: readonly (readonly PlacedPort[])[]): void {
  const firsts = new Map<string, PlacedPort>();
  for (const ports of containers) {
    // Names repeated in one container are already reported as errors.
    const own = new Map<string, PlacedPort>();
    for (const placed of ports) {
      const name = textOf(placed.port.name);
      if (name === '' || own.has(name)) continue;
      own.set(name, placed);
      const first = firsts.get(name);
      if (first !== undefined) {
        found.warning(placed.at, `${nameTwiceInPod(name)}, first at ${first.at}: a reference finds only one of them`);
      }
    }
    for (const [name, placed] of own) if (!firsts.has(name)) firsts.set(name, placed);
  }
}
