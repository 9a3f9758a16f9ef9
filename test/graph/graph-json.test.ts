import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graph } from '../../lib/graph/graph';
import type { GraphEdge, GraphEdgeKind, GraphJson } from '../../lib/graph/json/form';
import { graphJson } from '../../lib/graph/json/graph-json';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import { readManifests } from '../../lib/manifest/read-manifests';
import { CASES, object, ROUTE, WEB, WEB_SERVICE, workload } from './edge-cases';
import { KINDS, validate } from './schema';

const graphOf = (text: string, file = 'a.yaml'): GraphJson =>
  graphJson(new Graph(parseManifests({ file, text }), { defaultNamespace: 'shop' }));

/** The target of an edge, and its ports: `http -> 8080`, `9999 -> 9999 undeclared`, `htpp -> nowhere`. */
const text = ({ from, to, missing, direction, at, ports }: GraphEdge): string => {
  const asked = ports.map(({ port, endPort, resolved, declared }) => {
    const found = resolved === null ? 'nowhere' : declared ? String(resolved) : `${resolved} undeclared`;
    return `${port}${endPort === undefined ? '' : `-${endPort}`} -> ${found}`;
  });
  return [
    `${from} => ${to}${missing ? ' (missing)' : ''}`,
    at,
    ...(direction === undefined ? [] : [direction]),
    ...asked,
  ].join(', ');
};
const edgesOf = (kind: GraphEdgeKind, manifests: string): readonly string[] =>
  graphOf(manifests)
    .edges.filter((edge) => edge.kind === kind)
    .map(text);

test.each(CASES)('%s', (kind, manifests, edges) => {
  expect(edgesOf(kind, manifests)).toEqual(edges);
});

describe('a NetworkPolicy', () => {
  const manifests =
    WEB +
    workload('api', '{name: grpc, containerPort: 50051}') +
    object(
      'networking.k8s.io/v1',
      'NetworkPolicy',
      `spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress, Egress]
  ingress:
  - {from: [{podSelector: {matchLabels: {app: api}}}, {ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: http}, {port: grpc}]}
  - {ports: [{port: 8000, endPort: 9000}, {protocol: UDP}]}
  egress:
  - {to: [{podSelector: {matchLabels: {app: api}}}], ports: [{port: grpc}]}
  - {ports: [{port: 53, protocol: UDP}, {port: dns}]}`,
    );

  test('restricts the pods that it selects, in each direction', () => {
    const edges = graphOf(manifests).edges.filter(({ kind }) => kind === 'restricts');
    expect(edges.map(({ to, direction }) => `${to} ${direction}`)).toEqual([
      'Deployment/shop/web ingress',
      'Deployment/shop/web egress',
    ]);
  });

  test('allows ports of those that are dialled', () => {
    expect(edgesOf('allows', manifests).map((edge) => edge.replace('NetworkPolicy/shop/x => ', ''))).toEqual([
      'Deployment/shop/web, spec.ingress[0], ingress, http -> 8080, grpc -> nowhere',
      'Deployment/shop/web, spec.ingress[1], ingress, 8000-9000 -> 8000, * -> nowhere',
      'Deployment/shop/api, spec.egress[0], egress, grpc -> 50051',
      '*, spec.egress[1], egress, 53 -> 53 undeclared, dns -> nowhere',
    ]);
  });

  test('admits those who dial', () => {
    expect(edgesOf('admits', manifests).map((edge) => edge.replace('NetworkPolicy/shop/x => ', ''))).toEqual([
      'Deployment/shop/api, spec.ingress[0], ingress',
      '*, spec.ingress[0], ingress',
      '*, spec.ingress[1], ingress',
    ]);
  });

  test('has a graph that the schema knows', () => {
    expect(validate(graphOf(manifests))).toEqual([]);
  });
});

test('nodes with their ports', () => {
  const { nodes } = graphOf(
    WEB +
      WEB_SERVICE +
      object(ROUTE, 'Gateway', 'spec: {listeners: [{name: https, port: 443, protocol: HTTPS}]}') +
      object('v1', 'Endpoints', 'subsets: [{ports: [{port: 5432}]}]') +
      // It selects nothing, but is in the graph all the same.
      object('policy/v1', 'PodDisruptionBudget', 'spec: {selector: {matchLabels: {app: none}}}') +
      // It refers to nothing.
      object('v1', 'Secret', 'data: {}'),
  );
  const web = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web', file: 'a.yaml' };
  expect(nodes[0]).toEqual({
    id: 'Deployment/shop/web',
    ...web,
    role: 'workload',
    ports: [{ name: 'http', number: 8080, protocol: 'TCP', container: 'main' }],
  });
  expect(nodes.map(({ id, role, ports }) => [id, role, ports])).toEqual([
    ['Deployment/shop/web', 'workload', nodes[0]!.ports],
    ['Service/shop/web', 'service', [{ name: 'web', number: 80, protocol: 'TCP', targetPort: 'http' }]],
    ['Gateway/shop/x', 'gateway', [{ name: 'https', number: 443, protocol: 'HTTPS' }]],
    ['Endpoints/shop/x', 'endpoints', [{ number: 5432, protocol: 'TCP' }]],
    ['PodDisruptionBudget/shop/x', 'referrer', []],
  ]);
});

test('variants of an object are nodes of their own, and what means one in its own file means that one', () => {
  const files = ['dev', 'prod'].map((file) =>
    parseManifests({
      file,
      text:
        WEB_SERVICE.replace('port: 80', `port: ${file === 'dev' ? 80 : 443}`) +
        object(ROUTE, 'HTTPRoute', `spec: {rules: [{backendRefs: [{name: web, port: ${file === 'dev' ? 80 : 443}}]}]}`),
    }),
  );
  const { nodes, edges } = graphJson(new Graph({ resources: files.flatMap(({ resources }) => resources) }));
  expect(nodes.map(({ id, file }) => [id, file])).toEqual([
    ['Service/default/web', 'dev'],
    ['Service/default/web#2', 'prod'],
    ['HTTPRoute/default/x', 'dev'],
    ['HTTPRoute/default/x#2', 'prod'],
  ]);
  expect(edges.map(({ from, to, ports }) => [from, to, ports[0]!.resolved])).toEqual([
    ['HTTPRoute/default/x', 'Service/default/web', 80],
    ['HTTPRoute/default/x#2', 'Service/default/web#2', 443],
  ]);
});

test('every kind of edge is tried here', () => {
  const tried = [...CASES.map(([kind]) => kind), 'restricts', 'allows', 'admits'];
  expect([...KINDS].sort()).toEqual(tried.sort());
});

describe('docs/graph.md', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'graph.md'), 'utf8');
  const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(page)![1]!;

  test('shows what is printed', () => {
    expect(JSON.parse(block('json'))).toEqual(graphOf(block('yaml'), 'shop.yaml'));
  });

  test('describes every field and every kind of edge', () => {
    const { definitions } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'schema', 'graph.json'), 'utf8')) as {
      readonly definitions: Readonly<Record<string, { readonly properties: object }>>;
    };
    const names = Object.values(definitions).flatMap(({ properties }) => Object.keys(properties));
    for (const name of [...names, ...KINDS]) expect(page).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
  });
});

test('the schema knows every graph, and refuses what is none', () => {
  for (const [, manifests] of CASES) expect(validate(graphOf(manifests))).toEqual([]);
  const fixtures = readManifests([join(__dirname, '..', 'rules', 'fixtures')]);
  expect(validate(graphJson(new Graph(fixtures)))).toEqual([]);
  expect(validate({ ...graphOf(WEB), version: 2 })).not.toEqual([]);
  const graph = graphOf(WEB);
  expect(validate({ ...graph, nodes: graph.nodes.map((node) => ({ ...node, extra: 1 })) })).not.toEqual([]);
});
