import { ANY_PROTOCOL, vendorPolicies } from '../../lib/graph/vendor-policies';
import { graphOf, object } from './graph-of';

const cilium = (kind: string, rest: object): object => object('cilium.io/v2', kind, 'web', rest);
const rule = (ports: readonly object[], toEndpoints?: unknown): object => ({ toEndpoints, toPorts: [{ ports }] });
const policies = (rest: object, kind = 'CiliumNetworkPolicy'): ReturnType<typeof vendorPolicies> =>
  vendorPolicies(graphOf([cilium(kind, rest)]));
const SELECTOR = { matchLabels: { 'k8s:app': 'web' } };

test('ports by number, by name and in ranges, for one protocol or for any', () => {
  const ports = [
    { port: '8080', protocol: 'TCP' },
    { port: 'http', protocol: 'ANY' },
    { port: '8000', endPort: 8010 },
    { port: '0' },
  ];
  const [policy] = policies({ spec: { endpointSelector: SELECTOR, egress: [rule(ports)] } });
  expect(policy!.podSelector).toEqual([{ key: 'app', operator: 'In', values: ['web'] }]);
  expect(policy!.namespace).toBe('shop');
  const path = ['spec', 'egress', 0, 'toPorts', 0, 'ports'];
  expect(policy!.rules.map(({ direction, ports: read }) => [direction, read])).toEqual([
    [
      'egress',
      [
        { port: 8080, endPort: undefined, protocol: 'TCP', path: [...path, 0] },
        { port: 'http', endPort: undefined, protocol: ANY_PROTOCOL, path: [...path, 1] },
        { port: 8000, endPort: 8010, protocol: ANY_PROTOCOL, path: [...path, 2] },
      ],
    ],
  ]);
});

test('several in one object', () => {
  const specs = [{ endpointSelector: SELECTOR }, { endpointSelector: {} }];
  expect(policies({ specs }).map(({ podSelector }) => podSelector.length)).toEqual([1, 0]);
});

test('a peer by its labels, by its namespace, and one that no manifest knows', () => {
  const peers = [
    { matchLabels: { app: 'db' } },
    { matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'data' } },
    { matchLabels: { 'reserved:host': '' } },
  ];
  const [policy] = policies({ spec: { endpointSelector: SELECTOR, egress: [rule([], peers)] } });
  expect(policy!.rules[0]!.peers).toMatchObject([
    { pods: [{ key: 'app' }], namespaces: undefined, isAddresses: false },
    { pods: [], namespaces: [{ operator: 'In', values: ['data'] }], isAddresses: false },
    { isAddresses: true },
  ]);
});

test('one for the whole cluster is about pods of a namespace only if it says which', () => {
  expect(policies({ spec: { endpointSelector: SELECTOR } }, 'CiliumClusterwideNetworkPolicy')).toEqual([]);
  const selector = { matchLabels: { app: 'web', 'k8s:io.kubernetes.pod.namespace': 'data' } };
  const [policy] = policies({ spec: { endpointSelector: selector } }, 'CiliumClusterwideNetworkPolicy');
  expect(policy!.namespace).toBe('data');
});

test('what asks for labels of no manifest, or selects no pods at all, is not read', () => {
  expect(policies({ spec: { endpointSelector: { matchLabels: { 'reserved:host': '' } } } })).toEqual([]);
  expect(policies({ spec: { nodeSelector: {} } })).toEqual([]);
});
