import type { Connection } from '../../graph/connections';
import type { Graph } from '../../graph/graph';
import type { Direction } from '../../graph/network-policy';
import { networkPolicies } from '../../graph/policed-pods';
import type { Isolation } from '../../graph/reachability';
import type { Workload } from '../../graph/workload';
import { type Blocked, blockedConnections, rulesFor } from './blocked-connections';
import { broken, to } from '../shared/chain';
import { containersOf } from '../shared/ends';
import type { Problem, RuleBody, Severity } from '../shared/rule';
import { objectStep, portStep, workloadsStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';

/** Policies that forbid a connection that another object needs. */
export const networkPolicyBlocksRoute: RuleBody = {
  severity: 'warning',
  sentence: 'NetworkPolicies block a connection that a route, webhook, monitor or address needs',
  why: 'the connection is dropped silently: clients wait until they time out',
  fix: "allow the connection to the pods' port in the policies of both ends",
  doesNotSee:
    'policies of other kinds: if one is in the input, nothing is reported, because it may allow more; callers that are not in the input: only a port that nothing may reach is reported, or, as an info (at synth a warning), one that only its own clients may reach; whether a range of addresses matches; it is only an info if a policy that denies everything in a namespace stands alone, because it usually comes with others',
  check(graph, report) {
    if (networkPolicies(graph).length === 0 || hasOtherPolicies(graph)) return;
    for (const blocked of blockedConnections(graph)) report(blockedProblem(graph, blocked));
  },
};

/** Whether there are policies of other kinds, which may allow what NetworkPolicies of Kubernetes forbid. */
function hasOtherPolicies(graph: Graph): boolean {
  return graph.resources.some(({ group, kind }) => kind.endsWith('NetworkPolicy') && group !== 'networking.k8s.io');
}

/** The problem for a connection that policies forbid. */
export function blockedProblem(graph: Graph, blocked: Blocked): Problem {
  const { connection, direction, isolation, policy, callers, letIn } = blocked;
  const { from, path, what, by, service, target, number, protocol } = connection;
  const names = [...new Set(callers.map(({ resource }) => objectText(resource)))];
  const port = `port ${number}/${protocol}`;
  const policies = listText(isolation.isolating.map((one) => objectText(one.resource)));
  const kept =
    direction === 'egress'
      ? `${listText(names)} may not connect to ${port}`
      : names.length > 0 || by === 'api-server'
        ? `${names.length > 0 ? listText(names) : 'the API server'} may not reach ${port}`
        : letIn === undefined
          ? `nothing may reach ${port}, where ${ARTICLES[what]} ends`
          : `${EDGES[what]} may not reach ${port}, where ${ARTICLES[what]} ends`;
  const whose = direction === 'egress' ? 'the policies of the caller' : 'the policies of the pods';
  const isForOthers = rulesFor(graph, isolation, direction, connection).length > 0;
  const all = new Set(
    isolation.allowing
      .flatMap(({ rules }) => rules.filter((rule) => rule.direction === direction))
      .flatMap(({ ports }) => (ports.length === 0 ? ['all'] : ports.map((one) => String(one.port ?? 'all')))),
  );
  return {
    resource: policy.resource,
    path: ['spec', direction],
    what: kept,
    chain: [
      objectStep(from),
      ...(service === undefined || service.resource === from ? [] : [to(objectStep(service.resource))]),
      to(portStep(number)),
      broken(workloadsStep([target])),
    ],
    hint: `${whose} (${policies}) allow ${letIn !== undefined ? `only ${workloadNames(letIn)}` : isForOthers ? 'only other callers' : all.size === 0 ? 'nothing' : listText([...all])}`,
    remedy:
      direction === 'egress'
        ? `allow ${listText(names)} to reach ${port} of the pods`
        : letIn !== undefined
          ? `let everybody reach ${port} of the pods (in a program: allowFromAnywhere(${number})), or let ${EDGES[what]} in by a policy of its own`
          : `allow ${port} of the pods${names.length > 0 ? ` to ${listText(names)}` : ''}`,
    severity: letIn !== undefined && !graph.isComplete ? 'info' : severityOf(graph, isolation, direction),
    ...(letIn !== undefined && { isForOneProgram: true }),
    related: [{ resource: from, path, message: `the ${what}` }, ...containersOf([target], 'the pods')],
    candidates: [number],
  };
}

const ARTICLES: Readonly<Record<Connection['what'], string>> = {
  route: 'a route',
  webhook: 'a webhook',
  address: 'an address',
  monitor: 'a monitor',
  service: 'a Service',
};

/** Who calls from outside of the input. */
const EDGES: Readonly<Record<Connection['what'], string>> = {
  route: 'the controller of the route',
  webhook: 'the API server',
  address: 'the caller',
  monitor: "the monitor's Prometheus",
  service: 'its clients',
};

const workloadNames = (workloads: readonly Workload[]): string =>
  listText(workloads.map(({ resource }) => objectText(resource)));

const DNS = [53, 'dns', 'dns-tcp'];

/** An info for a policy that denies a whole namespace everything, or all but DNS: others, perhaps elsewhere, are meant to be added. */
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
