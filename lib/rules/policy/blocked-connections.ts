import { callerOf } from '../../graph/caller';
import { type Connection, connections } from '../../graph/connections';
import type { Graph } from '../../graph/graph';
import type { Direction, NetworkPolicy, PolicyRule } from '../../graph/network-policy';
import { allowsPort, peerPods } from '../../graph/policed-pods';
import { isOfPatch } from '../../graph/patched';
import { type Isolation, isolationOf, mayMean, mayMeanApiServer } from '../../graph/reachability';
import type { Workload } from '../../graph/workload';
import { isPlaceholder } from '../shared/placeholder';

/** A connection that policies forbid. */
export interface Blocked {
  readonly connection: Connection;
  readonly direction: Direction;
  readonly isolation: Isolation;
  /** The policy that would have to allow it. */
  readonly policy: NetworkPolicy;
  /** The callers that are kept out; empty if everybody is. */
  readonly callers: Connection['callers'];
  /** The only workloads that are let in, if something that serves the whole cluster and is not in the input is kept out. */
  readonly letIn?: readonly Workload[];
}

/** The connections that policies forbid: for ingress, one for all callers that a policy keeps out; for egress, one per caller. */
export function blockedConnections(graph: Graph): readonly Blocked[] {
  const blocked = new Map<string, Blocked>();
  const all = connections(graph);
  for (const connection of all) {
    for (const one of blocksOf(graph, connection, all)) {
      const { policy, direction, callers } = one;
      const { target, number, protocol } = connection;
      const key = [
        ...[policy.resource, target.resource].map((resource) => graph.index.identityOf(resource)),
        ...(direction === 'egress' ? callers.map(({ resource }) => graph.index.identityOf(resource)) : []),
        `${direction} ${number}/${protocol} ${callers.length > 0}`,
      ].join('\n');
      const known = blocked.get(key);
      blocked.set(key, known === undefined ? one : { ...known, callers: [...known.callers, ...callers] });
    }
  }
  return [...blocked.values()];
}

/** What blocks a connection at each of its ends; `all` are all known connections. */
export function blocksOf(graph: Graph, connection: Connection, all: readonly Connection[]): readonly Blocked[] {
  return [intoPods(graph, connection, all), outOfPods(graph, connection)].filter((one) => one !== undefined);
}

/** What blocks a connection at the pods that are called. */
function intoPods(graph: Graph, connection: Connection, all: readonly Connection[]): Blocked | undefined {
  const { target, by, callers } = connection;
  const pods = callerOf(target);
  if (pods === undefined) return undefined;
  const isolation = isolationOf(graph, pods, 'ingress');
  const rules = rulesFor(graph, isolation, 'ingress', connection);
  const direction = 'ingress';
  const policy = policyAtFault(isolation, rules);
  if (policy === undefined) return undefined;
  if (rules.length === 0) return { connection, direction, isolation, policy, callers: [] };
  if (by === 'unknown') {
    const letIn = onlyClients(graph, connection, rules, all);
    return letIn && { connection, direction, isolation, policy, callers: [], letIn };
  }
  const isLetIn = ({ policy: own, rule }: PlacedRule): boolean =>
    rule.peers.length === 0 ||
    rule.peers.some((peer) =>
      by === 'api-server'
        ? mayMeanApiServer(graph, own, peer)
        : callers.some((caller) => isApart(graph, own, caller) || mayMean(graph, own, peer, caller)),
    );
  return rules.some(isLetIn) ? undefined : { connection, direction, isolation, policy, callers };
}

/**
 * The workloads that the rules let in, if each of them dials the port itself, so that no rule is for something that serves the whole
 * cluster.
 */
function onlyClients(
  graph: Graph,
  { isFromEdge, target, number, protocol }: Connection,
  rules: readonly PlacedRule[],
  all: readonly Connection[],
): readonly Workload[] | undefined {
  if (isFromEdge !== true) return undefined;
  const clients = all
    .filter((one) => one.what === 'address' && one.target === target)
    .filter((one) => one.number === number && one.protocol === protocol)
    .flatMap(({ callers }) => callers.map(({ workload }) => workload));
  const letIn: Workload[] = [];
  for (const { policy, rule } of rules) {
    if (rule.peers.length === 0) return undefined;
    for (const peer of rule.peers) {
      const { workloads } = peerPods(graph, policy, peer);
      const isForClients = (peer.pods ?? []).length > 0 && workloads.length > 0;
      if (!isForClients || !workloads.every((workload) => clients.includes(workload))) return undefined;
      letIn.push(...workloads);
    }
  }
  return [...new Set(letIn)];
}

/** What blocks a connection at the pods that call. */
function outOfPods(graph: Graph, connection: Connection): Blocked | undefined {
  const { target, callers } = connection;
  const pods = callerOf(target);
  const [caller] = callers;
  if (pods === undefined || caller === undefined) return undefined;
  const all = callers.map((one) => {
    const isolation = isolationOf(graph, one, 'egress');
    const rules = rulesFor(graph, isolation, 'egress', connection);
    const isLetOut = rules.some(
      ({ policy, rule }) =>
        rule.peers.length === 0 ||
        isApart(graph, policy, pods) ||
        rule.peers.some((peer) => mayMean(graph, policy, peer, pods)),
    );
    return { isolation, rules, isBlocked: isolation.isolating.length > 0 && !isLetOut };
  });
  const [first] = all;
  if (first === undefined || !all.every(({ isBlocked }) => isBlocked)) return undefined;
  const { isolation, rules } = first;
  const policy = policyAtFault(isolation, rules);
  return policy && { connection, direction: 'egress', isolation, policy, callers: [caller] };
}

function isApart(graph: Graph, policy: NetworkPolicy, { resource }: Connection['callers'][number]): boolean {
  return !graph.index.areTogether(policy.resource, resource);
}

interface PlacedRule {
  readonly policy: NetworkPolicy;
  readonly rule: PolicyRule;
}

/** Whether a port may be any number: it is a placeholder, or a name that a patch gives to a port. */
function isUnknown(graph: Graph, pod: Workload, port: number | string | undefined): boolean {
  return isPlaceholder(port) || (typeof port === 'string' && isOfPatch(graph, pod, port));
}

/** The rules that allow the port of a connection. */
export function rulesFor(
  graph: Graph,
  { allowing }: Isolation,
  direction: Direction,
  { target, number, protocol }: Connection,
): readonly PlacedRule[] {
  return allowing.flatMap((policy) =>
    policy.rules
      .filter(
        (rule) =>
          rule.direction === direction &&
          (rule.ports.some(({ port }) => isUnknown(graph, target, port)) ||
            allowsPort(rule.ports, target, number, protocol)),
      )
      .map((rule) => ({ policy, rule })),
  );
}

/** The policy to report: one that allows the port to others, or else one that selects specific pods, or else any. */
function policyAtFault({ isolating }: Isolation, rules: readonly PlacedRule[]): NetworkPolicy | undefined {
  return (
    isolating.find((policy) => rules.some((one) => one.policy === policy)) ??
    isolating.find(({ podSelector }) => podSelector.length > 0) ??
    isolating[0]
  );
}
