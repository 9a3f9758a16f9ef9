import { type FieldPath, pathText } from '../../kube/field-path';
import type { Graph } from '../graph';
import type { Direction, NetworkPolicy, PolicyPort, PolicyRule } from '../network-policy';
import { networkPolicies, peerPods, policedPods } from '../policed-pods';
import { ownPortOf } from '../resolve/pod-port';
import type { Workload } from '../workload';
import { podPort } from './edge-port';
import type { GraphEdgePort } from './form';
import { EVERYTHING, type Link, type Part } from './link';

/**
 * NetworkPolicies: the pods that they restrict, the ports of pods that they allow connections to, and who may connect to the
 * restricted pods.
 */
export function policyLinks(graph: Graph): Part {
  const policies = networkPolicies(graph);
  const links = policies.flatMap((policy) => {
    const selected = policedPods(graph, policy).workloads;
    return [
      ...policy.directions.flatMap((direction) =>
        selected.map((to) => link(policy, 'restricts', direction, ['spec', 'podSelector'], to)),
      ),
      ...policy.rules.flatMap((rule) => ruleLinks(graph, policy, rule, selected)),
    ];
  });
  return { objects: policies.map(({ resource }) => resource), links };
}

type End = Workload | typeof EVERYTHING;

function ruleLinks(
  graph: Graph,
  policy: NetworkPolicy,
  { direction, path, ports, peers }: PolicyRule,
  selected: readonly Workload[],
): readonly Link[] {
  const ends = peers.flatMap((peer): readonly End[] =>
    peer.isAddresses ? [EVERYTHING] : peerPods(graph, policy, peer).workloads,
  );
  const others: readonly End[] = peers.length === 0 ? [EVERYTHING] : [...new Set(ends)];
  const isInward = direction === 'ingress';
  return [
    ...(isInward ? selected : others).map((to) => ({
      ...link(policy, 'allows', direction, path, to),
      ports: ports.map((port) => policyPort(to, port)),
    })),
    ...(isInward ? others : []).map((to) => link(policy, 'admits', direction, path, to)),
  ];
}

function link({ resource }: NetworkPolicy, kind: Link['kind'], direction: Direction, at: FieldPath, to: End): Link {
  return { from: resource, to: to === EVERYTHING ? to : to.resource, kind, at, direction, ports: [] };
}

function policyPort(to: End, { port, endPort, protocol, path }: PolicyPort): GraphEdgePort {
  const at = [...path, 'port'];
  // Without a port, all ports of the protocol are allowed.
  if (port === undefined) return { port: EVERYTHING, protocol, resolved: null, declared: false, at: pathText(path) };
  const found =
    to === EVERYTHING
      ? { port, protocol, resolved: typeof port === 'number' ? port : null, declared: false, at: pathText(at) }
      : podPort(port, protocol, ownPortOf(to, port, protocol), at);
  if (endPort === undefined) return found;
  const isInRange = (number: number): boolean => typeof port === 'number' && number >= port && number <= endPort;
  const declared = to !== EVERYTHING && to.ports.some((one) => one.protocol === protocol && isInRange(one.number));
  return { ...found, endPort, declared };
}
