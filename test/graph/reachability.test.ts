import { callerOf, isOnNode } from '../../lib/graph/caller';
import type { Graph } from '../../lib/graph/graph';
import { allowsPort, networkPolicies } from '../../lib/graph/policed-pods';
import { isolationOf, mayMean, mayMeanApiServer } from '../../lib/graph/reachability';
import { deployment, graphOf, namespace, object } from './graph-of';

const policy = (spec: object, where?: string): object =>
  object('networking.k8s.io/v1', 'NetworkPolicy', 'p', { spec }, where === undefined ? {} : { namespace: where });
const web = deployment({ containers: [{ name: 'main', ports: [{ name: 'http', containerPort: 8080 }] }] });
const caller = (graph: Graph): NonNullable<ReturnType<typeof callerOf>> => callerOf(graph.workloads[0]!)!;

describe('pods are isolated', () => {
  const count = (spec: object, where?: string, pods: object = web): readonly number[] => {
    const graph = graphOf([pods, policy(spec, where)]);
    return (['ingress', 'egress'] as const).map(
      (direction) => isolationOf(graph, caller(graph), direction).isolating.length,
    );
  };

  test.each<[string, object, string | undefined, readonly number[]]>([
    ['by a policy that selects them', { podSelector: { matchLabels: { app: 'web' } } }, undefined, [1, 0]],
    ['by one for all pods', { podSelector: {} }, undefined, [1, 0]],
    ['in the directions that it names', { podSelector: {}, policyTypes: ['Egress'] }, undefined, [0, 1]],
    [
      'in those that it has rules for',
      { podSelector: {}, egress: [], ingress: [{}], policyTypes: ['Ingress', 'Egress'] },
      undefined,
      [1, 1],
    ],
    ['not by one for others', { podSelector: { matchLabels: { app: 'api' } } }, undefined, [0, 0]],
    ['not by one of another namespace', { podSelector: {} }, 'other', [0, 0]],
  ])('%s', (_, spec, where, expected) => {
    expect(count(spec, where)).toEqual(expected);
  });

  test('not on the network of their node', () => {
    const graph = graphOf([deployment({ hostNetwork: true }), policy({ podSelector: {} })]);
    expect(isOnNode(graph.workloads[0]!)).toBe(true);
    expect(callerOf(graph.workloads[0]!)).toBeUndefined();
    expect(isOnNode(graphOf([web]).workloads[0]!)).toBe(false);
  });
});

describe('a peer', () => {
  /** Whether it may include the pods of web, and whether it may include the API server. */
  const means = (
    peer: object,
    where: string | undefined = 'shop',
    more: readonly object[] = [],
  ): readonly boolean[] => {
    const graph = graphOf([web, policy({ podSelector: {}, ingress: [{ from: [peer] }] }, where), ...more]);
    const [known] = networkPolicies(graph);
    const [read] = known!.rules[0]!.peers;
    return [mayMean(graph, known!, read!, caller(graph)), mayMeanApiServer(graph, known!, read!)];
  };
  const pods = { podSelector: { matchLabels: { app: 'web' } } };
  const byName = (name: string): object => ({
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
  });

  test.each<[string, object, string | undefined, readonly boolean[]]>([
    ['of addresses may mean anybody', { ipBlock: { cidr: '10.0.0.0/8' } }, 'other', [true, true]],
    ['of pods means them', pods, 'shop', [true, false]],
    ['of other pods does not', { podSelector: { matchLabels: { app: 'api' } } }, 'shop', [false, false]],
    ['of a namespace by its name means its pods', byName('shop'), 'other', [true, false]],
    ['of another namespace does not', byName('elsewhere'), 'other', [false, false]],
    ['of kube-system may mean the API server', byName('kube-system'), 'other', [false, true]],
    ['of pods of another namespace does not', pods, 'other', [false, false]],
    ['of pods in both means those with both', { ...pods, ...byName('shop') }, 'other', [true, false]],
    [
      'of a namespace whose labels nobody knows may mean it',
      { namespaceSelector: { matchLabels: { a: 'b' } } },
      'other',
      [true, true],
    ],
    ['of a policy in kube-system may mean the API server', pods, 'kube-system', [false, true]],
  ])('%s', (_, peer, where, expected) => {
    expect(means(peer, where)).toEqual(expected);
  });

  test('of labels that the namespace certainly lacks does not mean its pods', () => {
    const peer = { namespaceSelector: { matchLabels: { tier: 'front' } } };
    expect(means(peer, 'other', [namespace('shop', { tier: 'back' })])[0]).toBe(false);
    expect(means(peer, 'other', [namespace('shop', { tier: 'front' })])[0]).toBe(true);
  });
});

test.each<[string, readonly object[], number, string, boolean]>([
  ['without ports all are', [], 8080, 'TCP', true],
  ['by number', [{ port: 8080 }], 8080, 'TCP', true],
  ['by another number', [{ port: 8081 }], 8080, 'TCP', false],
  ['by name', [{ port: 'http' }], 8080, 'TCP', true],
  ['by a name of nobody', [{ port: 'htpp' }], 8080, 'TCP', false],
  ['in a range', [{ port: 8000, endPort: 8080 }], 8080, 'TCP', true],
  ['behind a range', [{ port: 8000, endPort: 8079 }], 8080, 'TCP', false],
  ['for all ports of a protocol', [{ protocol: 'TCP' }], 8080, 'TCP', true],
  ['for another protocol', [{ port: 8080, protocol: 'UDP' }], 8080, 'TCP', false],
  ['by one of several', [{ port: 1 }, { port: 8080 }], 8080, 'TCP', true],
])('a port is allowed: %s', (_, ports, number, protocol, expected) => {
  const graph = graphOf([web, policy({ podSelector: {}, ingress: [{ ports }] })]);
  const [rule] = networkPolicies(graph)[0]!.rules;
  expect(allowsPort(rule!.ports, graph.workloads[0]!, number, protocol)).toBe(expected);
});
