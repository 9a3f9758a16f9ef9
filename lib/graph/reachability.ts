import { type LabelSelector, selects } from '../kube/label-selector';
import type { Caller } from './caller';
import type { Graph } from './graph';
import { fitNamespace } from './namespaces';
import type { Direction, NetworkPolicy, PolicyPeer } from './network-policy';
import { perGraph } from './per-graph';
import { networkPolicies, policedPods } from './policed-pods';
import { isRuntimeLabel } from './runtime-labels';
import type { Workload } from './workload';

/** The policies on pods in a direction. They are additive: whatever one of them allows is allowed. */
export interface Isolation {
  /** The policies that certainly apply to the pods; if there are any, everything that no policy allows is forbidden. */
  readonly isolating: readonly NetworkPolicy[];
  /** The policies that may apply to the pods, so that what they allow may be allowed. */
  readonly allowing: readonly NetworkPolicy[];
}

/** The policies on the pods in a direction. Pods on the host network have none. */
export function isolationOf(graph: Graph, pods: Caller, direction: Direction): Isolation {
  const allowing = policiesOf(graph, pods).filter(({ directions }) => directions.includes(direction));
  return { allowing, isolating: allowing.filter(({ podSelector }) => selects(podSelector, pods.labels)) };
}

function policiesOf(
  graph: Graph,
  { resource, namespace, labels, runtimeLabels, workload }: Caller,
): readonly NetworkPolicy[] {
  if (workload === undefined) {
    return networkPolicies(graph).filter(
      (policy) =>
        policy.namespace === namespace &&
        selects(policy.podSelector, labels, runtimeLabels) &&
        graph.index.areTogether(policy.resource, resource),
    );
  }
  return policiesByWorkload(graph).get(workload) ?? [];
}

const policiesByWorkload = perGraph((graph: Graph): ReadonlyMap<Workload, readonly NetworkPolicy[]> => {
  const byWorkload = new Map<Workload, NetworkPolicy[]>();
  for (const policy of networkPolicies(graph)) {
    for (const workload of policedPods(graph, policy).workloads) {
      const policies = byWorkload.get(workload);
      if (policies === undefined) byWorkload.set(workload, [policy]);
      else policies.push(policy);
    }
  }
  return byWorkload;
});

/** Whether a peer of a policy may match the pods; true in doubt. */
export function mayMean(graph: Graph, policy: NetworkPolicy, peer: PolicyPeer, pods: Caller): boolean {
  if (peer.isAddresses) return true;
  return (
    mayBeIn(graph, policy, peer, pods) &&
    (selects(peer.pods ?? [], pods.labels, pods.runtimeLabels) || isLate(peer.pods ?? []))
  );
}

function mayBeIn(graph: Graph, policy: NetworkPolicy, { namespaces }: PolicyPeer, pods: Caller): boolean {
  // An object without a namespace may be applied to any.
  const isOpen = ({ namespace }: { readonly namespace: string | undefined }): boolean =>
    namespace === undefined && graph.options.defaultNamespace === undefined;
  if (namespaces === undefined) {
    return policy.namespace === pods.namespace || isOpen(policy.resource) !== isOpen(pods.resource);
  }
  const { fits, isCertain } = fitNamespace(graph, namespaces, pods.namespace);
  return fits || !isCertain || isOpen(pods.resource);
}

/** The namespace that the API server's connections come from, if pods relay them. */
const CONTROL_PLANE = 'kube-system';

/** Whether a peer of a policy may match the API server, which has the address of its node or of a relay. */
export function mayMeanApiServer(
  graph: Graph,
  policy: NetworkPolicy,
  { isAddresses, namespaces }: PolicyPeer,
): boolean {
  if (isAddresses) return true;
  if (namespaces === undefined) return policy.namespace === CONTROL_PLANE;
  const { fits, isCertain } = fitNamespace(graph, namespaces, CONTROL_PLANE);
  return fits || !isCertain;
}

/** Whether a selector asks for labels that pods get only at run time. */
function isLate(selector: LabelSelector): boolean {
  return selector.some(({ key }) => isRuntimeLabel(key));
}
