import { callerOf } from '../../graph/caller';
import { type Connection, connections } from '../../graph/connections';
import type { Graph } from '../../graph/graph';
import type { Direction, NetworkPolicy, PolicyRule } from '../../graph/network-policy';
import { allowsPort, networkPolicies } from '../../graph/policed-pods';
import { type Isolation, isolationOf, mayMean, mayMeanApiServer } from '../../graph/reachability';
import { broken, to } from '../shared/chain';
import { containersOf } from '../shared/ends';
import { isPlaceholder } from '../shared/placeholder';
import type { Report, RuleBody, Severity } from '../shared/rule';
import { objectStep, portStep, workloadsStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';

/** Policies that forbid a connection which another object says there is. */
export const networkPolicyBlocksRoute: RuleBody = {
  severity: 'warning',
  sentence: 'NetworkPolicies block a connection that a route, webhook, monitor or address needs',
  why: 'the connection is dropped silently: clients wait until they give up',
  fix: 'allow the callers to reach the port of the pods, in the policies of both',
  doesNotSee:
    'policies of other kinds: with one in the input nothing is reported, because it may allow more; callers that are not in the input: then only a port that nobody may reach is reported; whether a range of addresses matches; a policy that denies everything to a whole namespace usually comes with others, so alone it is only an info',
  check(graph, report) {
    if (networkPolicies(graph).length === 0 || hasOtherPolicies(graph)) return;
    const blocked = new Map<string, Blocked>();
    for (const connection of connections(graph)) {
      for (const one of [intoPods(graph, connection), outOfPods(graph, connection)]) {
        if (one === undefined) continue;
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
    for (const one of blocked.values()) say(graph, one, report);
  },
};

/** Whether there are policies of other kinds, which may allow what those of Kubernetes forbid. */
function hasOtherPolicies(graph: Graph): boolean {
  return graph.resources.some(({ group, kind }) => kind.endsWith('NetworkPolicy') && group !== 'networking.k8s.io');
}

interface Blocked {
  readonly connection: Connection;
  readonly direction: Direction;
  readonly isolation: Isolation;
  /** The policy that would have to allow it. */
  readonly policy: NetworkPolicy;
  /** Who is kept out; nobody in particular if all are. */
  readonly callers: Connection['callers'];
}

/** What is in the way at the pods that are called. */
function intoPods(graph: Graph, connection: Connection): Blocked | undefined {
  const { target, by, callers } = connection;
  const pods = callerOf(target);
  if (pods === undefined) return undefined;
  const isolation = isolationOf(graph, pods, 'ingress');
  const rules = rulesFor(isolation, 'ingress', connection);
  const direction = 'ingress';
  const policy = policyAtFault(isolation, rules);
  if (policy === undefined) return undefined;
  if (rules.length === 0) return { connection, direction, isolation, policy, callers: [] };
  if (by === 'unknown') return undefined;
  const isLetIn = ({ policy: own, rule }: PlacedRule): boolean =>
    rule.peers.length === 0 ||
    rule.peers.some((peer) =>
      by === 'api-server'
        ? mayMeanApiServer(graph, own, peer)
        : callers.some((caller) => isApart(graph, own, caller) || mayMean(graph, own, peer, caller)),
    );
  return rules.some(isLetIn) ? undefined : { connection, direction, isolation, policy, callers };
}

/** What is in the way at the pods that call. */
function outOfPods(graph: Graph, connection: Connection): Blocked | undefined {
  const { target, callers } = connection;
  const pods = callerOf(target);
  const [caller] = callers;
  if (pods === undefined || caller === undefined) return undefined;
  const all = callers.map((one) => {
    const isolation = isolationOf(graph, one, 'egress');
    const rules = rulesFor(isolation, 'egress', connection);
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

/** The rules that allow the port. */
function rulesFor(
  { allowing }: Isolation,
  direction: Direction,
  { target, number, protocol }: Connection,
): readonly PlacedRule[] {
  return allowing.flatMap((policy) =>
    policy.rules
      .filter(
        (rule) =>
          rule.direction === direction &&
          (rule.ports.some(({ port }) => isPlaceholder(port)) || allowsPort(rule.ports, target, number, protocol)),
      )
      .map((rule) => ({ policy, rule })),
  );
}

/** One that allows the port to others, or one that is about these pods alone, or any. */
function policyAtFault({ isolating }: Isolation, rules: readonly PlacedRule[]): NetworkPolicy | undefined {
  return (
    isolating.find((policy) => rules.some((one) => one.policy === policy)) ??
    isolating.find(({ podSelector }) => podSelector.length > 0) ??
    isolating[0]
  );
}

function say(graph: Graph, { connection, direction, isolation, policy, callers }: Blocked, report: Report): void {
  const { from, path, what, by, service, target, number, protocol } = connection;
  const names = [...new Set(callers.map(({ resource }) => objectText(resource)))];
  const port = `port ${number}/${protocol}`;
  const policies = listText(isolation.isolating.map((one) => objectText(one.resource)));
  const kept =
    direction === 'egress'
      ? `${listText(names)} may not connect to ${port}`
      : names.length > 0 || by === 'api-server'
        ? `${names.length > 0 ? listText(names) : 'the API server'} may not reach ${port}`
        : `nothing may reach ${port}, where ${ARTICLES[what]} ends`;
  const whose = direction === 'egress' ? 'the policies of the caller' : 'the policies of the pods';
  const isForOthers = rulesFor(isolation, direction, connection).length > 0;
  const all = new Set(
    isolation.allowing
      .flatMap(({ rules }) => rules.filter((rule) => rule.direction === direction))
      .flatMap(({ ports }) => (ports.length === 0 ? ['all'] : ports.map((one) => String(one.port ?? 'all')))),
  );
  report({
    resource: policy.resource,
    path: ['spec', direction],
    what: kept,
    chain: [
      objectStep(from),
      ...(service === undefined ? [] : [to(objectStep(service.resource))]),
      to(portStep(number)),
      broken(workloadsStep([target])),
    ],
    hint: `${whose} (${policies}) allow ${isForOthers ? 'only other callers' : all.size === 0 ? 'nothing' : listText([...all])}`,
    remedy:
      direction === 'egress'
        ? `allow ${listText(names)} to reach ${port} of the pods`
        : `allow ${port} of the pods${names.length > 0 ? ` to ${listText(names)}` : ''}`,
    severity: severityOf(graph, isolation, direction),
    related: [{ resource: from, path, message: `the ${what}` }, ...containersOf([target], 'the pods')],
    candidates: [number],
  });
}

const ARTICLES: Readonly<Record<Connection['what'], string>> = {
  route: 'a route',
  webhook: 'a webhook',
  address: 'an address',
  monitor: 'a monitor',
};

const DNS = [53, 'dns', 'dns-tcp'];

/** A policy that denies all, or all but DNS, to all of a namespace is there for others to be added, which may be elsewhere. */
function severityOf(graph: Graph, { isolating }: Isolation, direction: Direction): Severity {
  const isGround = isolating.every(
    ({ podSelector, rules }) =>
      podSelector.length === 0 &&
      rules
        .filter((rule) => rule.direction === direction)
        .every(({ ports }) => ports.length > 0 && ports.every(({ port }) => port !== undefined && DNS.includes(port))),
  );
  return isGround && !graph.isComplete ? 'info' : 'warning';
}
