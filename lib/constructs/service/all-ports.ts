import type * as kplus from '../../kplus/cdk8s-plus';
import { offeredPorts } from '../../kplus/workload-members';

/**
 * What a Service of all ports offers: the ports that were declared when it was created, as in cdk8s-plus, and those declared since that fit
 * beside them. A single port needs no name, but several need one each: a port that is added later must not make the first ones wrong.
 */
export function offeredOfAll(
  workloads: readonly kplus.AbstractPod[],
  first: readonly kplus.ContainerPort[],
): readonly kplus.ContainerPort[] {
  const declared = workloads.flatMap(offeredPorts);
  if (first.length === 0 || first.length === declared.length) return declared;
  const offered = [...first];
  for (const port of declared) {
    if (!first.includes(port) && offered.every((other) => canStandBeside(port, other))) offered.push(port);
  }
  return offered;
}

function canStandBeside(port: kplus.ContainerPort, other: kplus.ContainerPort): boolean {
  if (port.name === undefined || other.name === undefined || port.name === other.name) return false;
  return port.number !== other.number || (port.protocol ?? 'TCP') !== (other.protocol ?? 'TCP');
}
