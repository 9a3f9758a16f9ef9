import type * as kplus from '../../kplus/cdk8s-plus';
import { type PortFacts, portFacts } from '../../ports/port-handle';
import { intOrString } from '../shared/int-or-string';
import type { AnyWorkload } from '../shared/workload-of';

// A symbol and not a WeakMap: two copies of this package in one app must see each other's workloads.
const OPENED = Symbol.for('cdk8s-ports.openedPorts');

type Opening = readonly kplus.k8s.NetworkPolicyPort[];
type Opened = AnyWorkload & { [OPENED]?: Opening[] };

/** Remembers ports of a workload that everybody may call; an empty list means all ports. */
export function openPorts(workload: AnyWorkload, handles: readonly unknown[]): void {
  const opened: Opened = workload;
  if (opened[OPENED] === undefined) Object.defineProperty(opened, OPENED, { value: [] });
  opened[OPENED]?.push(handles.flatMap((handle) => portFacts(handle) ?? []).map(portOfPods));
}

/** What everybody may call, as rules of a policy. */
export function openedPorts(
  workload: AnyWorkload,
): readonly { readonly peers: readonly []; readonly ports: readonly kplus.k8s.NetworkPolicyPort[] }[] {
  return ((workload as Opened)[OPENED] ?? []).map((ports) => ({ peers: [], ports }));
}

/** A port as a policy writes it: a name stays a name. */
export function portOfPods({
  reference,
  protocol,
}: Pick<PortFacts, 'reference' | 'protocol'>): kplus.k8s.NetworkPolicyPort {
  return { port: intOrString(reference), protocol };
}
