import type { LabelSelector } from '../kube/label-selector';
import type { Graph } from './graph';
import { selectNamespaces } from './namespaces';
import { perGraph } from './per-graph';
import { NetworkPolicy, type PolicyPeer, type PolicyPort, type PortPolicy } from './network-policy';
import { ownPortOf } from './resolve/pod-port';
import type { Workload } from './workload';

/** The pods that a policy or a peer of it selects. */
export interface PolicedPods {
  /** The workloads that are known. */
  readonly workloads: readonly Workload[];
  /** Whether the input can contain no others. */
  readonly isCertain: boolean;
}

/** The NetworkPolicies. */
export const networkPolicies = perGraph((graph: Graph): readonly NetworkPolicy[] =>
  graph.index
    .ofKind('networking.k8s.io', 'NetworkPolicy')
    .map((resource) => new NetworkPolicy(resource, graph.index.namespaceOf(resource))),
);

/** The pods that a policy applies to. It never applies to pods on the host network, whatever their labels. */
export function policedPods(graph: Graph, policy: PortPolicy): PolicedPods {
  const known = podsByPolicy(graph);
  let pods = known.get(policy);
  if (pods === undefined) {
    pods = select(graph, policy, [policy.namespace], policy.podSelector);
    known.set(policy, pods);
  }
  return pods;
}

const podsByPolicy = perGraph<Graph, Map<PortPolicy, PolicedPods>>(() => new Map());

/** The pods that a peer of a policy matches. */
export function peerPods(graph: Graph, policy: PortPolicy, peer: PolicyPeer): PolicedPods {
  if (peer.isAddresses) return { workloads: [], isCertain: false };
  const namespaces =
    peer.namespaces === undefined
      ? { names: [policy.namespace], isCertain: true }
      : selectNamespaces(graph, peer.namespaces);
  const { workloads, isCertain } = select(graph, policy, namespaces.names, peer.pods ?? []);
  return { workloads, isCertain: isCertain && namespaces.isCertain };
}

/** Whether the ports of a rule include a port of a pod; an empty list includes all. */
export function allowsPort(ports: readonly PolicyPort[], pod: Workload, number: number, protocol: string): boolean {
  if (ports.length === 0) return true;
  return ports.some(({ port, endPort, protocol: allowed }) => {
    if (allowed !== protocol) return false;
    if (port === undefined) return true;
    if (typeof port === 'string') return ownPortOf(pod, port, protocol)?.number === number;
    return number >= port && number <= (endPort ?? port);
  });
}

function select(
  graph: Graph,
  { resource }: PortPolicy,
  namespaces: readonly string[],
  selector: LabelSelector,
): PolicedPods {
  const places = namespaces.length > 1 ? withPods(graph, namespaces, selector) : namespaces;
  const selections = places.map((namespace) => graph.select(resource, namespace, selector));
  return {
    workloads: selections
      .flatMap(({ workloads }) => workloads.flat())
      .filter(({ template }) => template.spec['hostNetwork'] !== true),
    isCertain: !selections.some(({ hasAlternatives }) => hasAlternatives),
  };
}

/** The namespaces in which the selector matches anything, usually few of very many. */
function withPods(graph: Graph, namespaces: readonly string[], selector: LabelSelector): readonly string[] {
  const found = new Set(graph.workloadIndex.selectAnywhere(selector).map(({ namespace }) => namespace));
  return namespaces.filter((namespace) => found.has(namespace));
}
