import type { Graph } from '../../graph/graph';
import type { Direction, PolicyPort, PolicyRule, PortPolicy } from '../../graph/network-policy';
import { allowsPort, networkPolicies, peerPods, policedPods } from '../../graph/policed-pods';
import { ownPortOf, podNumbers } from '../../graph/resolve/pod-port';
import { servicePortsOf } from '../../graph/resolve/service-port';
import type { GraphService, GraphServicePort } from '../../graph/service';
import { ANY_PROTOCOL, vendorPolicies } from '../../graph/vendor-policies';
import type { Workload, WorkloadPort } from '../../graph/workload';
import { isPlaceholder } from '../shared/placeholder';

/** A port in a policy, and the pods that must have it. */
export interface AimedPort {
  readonly policy: PortPolicy;
  readonly rule: PolicyRule;
  readonly port: PolicyPort;
  /** The pods that receive connections: the selected ones for ingress, the peers for egress. There is at least one. */
  readonly pods: readonly Workload[];
  /** Whether it applies to all pods of the namespace, which may all have different ports. */
  readonly isAboutAll: boolean;
}

/** The ports of all policies whose pods are known. */
export function aimedPorts(graph: Graph): readonly AimedPort[] {
  return [...networkPolicies(graph), ...vendorPolicies(graph)].flatMap((policy) =>
    policy.rules.flatMap((written) => {
      const aim = aimOf(graph, policy, written);
      if (aim === undefined || aim.pods.length === 0) return [];
      const rule = { ...written, ports: written.ports.map((port) => withProtocol(port, aim.pods)) };
      return rule.ports
        .filter(({ port }) => port !== undefined && !isPlaceholder(port))
        .map((port) => ({ policy, rule, port, ...aim }));
    }),
  );
}

/** Gives a port that is allowed for every protocol the protocol that the pods declare. */
function withProtocol(port: PolicyPort, pods: readonly Workload[]): PolicyPort {
  const asked = port.port;
  if (port.protocol !== ANY_PROTOCOL || asked === undefined) return port;
  const [declared] = pods.flatMap((pod) => ownPortOf(pod, asked)?.declared ?? []);
  return { ...port, protocol: declared?.protocol ?? 'TCP' };
}

function aimOf(
  graph: Graph,
  policy: PortPolicy,
  { direction, peers }: PolicyRule,
): Pick<AimedPort, 'pods' | 'isAboutAll'> | undefined {
  if (direction === 'ingress') {
    const { workloads, isCertain } = policedPods(graph, policy);
    return isCertain ? { pods: workloads, isAboutAll: policy.podSelector.length === 0 } : undefined;
  }
  if (peers.length === 0) return undefined;
  const pods: Workload[] = [];
  for (const peer of peers) {
    const found = peerPods(graph, policy, peer);
    // If a peer is unknown, it may be the one that has the port.
    if (!found.isCertain || found.workloads.length === 0) return undefined;
    pods.push(...found.workloads);
  }
  return { pods, isAboutAll: peers.some((peer) => (peer.pods ?? []).length === 0) };
}

/** Whether any policy allows the port of a pod, for the protocol and direction. */
export function isAllowed(
  graph: Graph,
  direction: Direction,
  pod: Workload,
  { number, protocol }: Pick<WorkloadPort, 'number' | 'protocol'>,
): boolean {
  return [...networkPolicies(graph), ...vendorPolicies(graph)].some((policy) =>
    policy.rules.some(
      (rule) =>
        rule.direction === direction &&
        allowsPort(
          rule.ports.map((port) => anyAs(port, protocol)),
          pod,
          number,
          protocol,
        ) &&
        isAbout(graph, policy, rule, pod),
    ),
  );
}

/** Whether the ports of the rule are those of the pod. */
function isAbout(graph: Graph, policy: PortPolicy, { direction, peers }: PolicyRule, pod: Workload): boolean {
  if (direction === 'ingress') return policedPods(graph, policy).workloads.includes(pod);
  return peers.length === 0 || peers.some((peer) => peerPods(graph, policy, peer).workloads.includes(pod));
}

function anyAs(port: PolicyPort, protocol: string): PolicyPort {
  return port.protocol === ANY_PROTOCOL ? { ...port, protocol } : port;
}

/** A Service port that a policy names although the pods have another number. */
export interface NamedServicePort {
  readonly service: GraphService;
  readonly port: GraphServicePort;
  /** The numbers of the pods, none of which the policy allows. */
  readonly numbers: readonly number[];
}

/** The Service port that a policy names instead of that of the pods, if it does. */
export function namedServicePort(graph: Graph, { rule, port, pods }: AimedPort): NamedServicePort | undefined {
  const { port: number, endPort, protocol } = port;
  if (typeof number !== 'number' || (endPort ?? number) !== number) return undefined;
  if (pods.some((pod) => ownPortOf(pod, number, protocol)?.declared !== undefined)) return undefined;
  for (const service of new Set(pods.flatMap((pod) => graph.servicesOf(pod)))) {
    for (const candidate of servicePortsOf(graph, service, { number, protocol })) {
      const numbers = podNumbers(graph, service, candidate);
      const isAllowed = pods.some((pod) => numbers.some((one) => allowsPort(rule.ports, pod, one, protocol)));
      if (numbers.length > 0 && !isAllowed) return { service, port: candidate, numbers };
    }
  }
  return undefined;
}
