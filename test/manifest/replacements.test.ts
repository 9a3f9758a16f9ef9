import { type Files, found } from './files';

const WEB = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { tier: web } }
  template:
    metadata: { labels: { tier: web, env: none } }
    spec: { containers: [{ name: web, image: web:1, ports: [{ name: http, containerPort: 8080 }] }] }
`;
const SERVICE = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { tier: none }, ports: [{ name: http, port: 80, targetPort: none }] }
`;
const INGRESS = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { defaultBackend: { service: { name: web, port: { number: 81 } } } }
`;
const POLICY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web }
spec: { podSelector: { matchLabels: { env: prod, tier: web } }, ingress: [{ ports: [{ port: http }] }] }
`;

const replacement = (select: string, path: string): string => `
- source: { kind: Deployment, name: web, fieldPath: metadata.name }
  targets: [{ select: ${select}, fieldPaths: ['${path}'] }]`;
const ALL = [
  replacement('{ kind: Service }', 'spec.selector.tier'),
  replacement('{ kind: Service, name: web }', 'spec.ports.[name=http].targetPort'),
  replacement('{ kind: Ingress }', 'spec.defaultBackend.service.port.number'),
  replacement('{ kind: Deployment }', 'spec.template.metadata.labels.env'),
].join('');
const OBJECTS = { 'base/web.yaml': WEB, 'base/service.yaml': SERVICE };
const MORE = { 'prod/ingress.yaml': INGRESS, 'prod/policy.yaml': POLICY };
const base = (more = ''): Files => ({ 'base/kustomization.yaml': `resources: [web.yaml, service.yaml]\n${more}` });
const prod = (more: string): Files => ({
  ...base(),
  'prod/kustomization.yaml': `resources: [../base, ingress.yaml, policy.yaml]\n${more}`,
});

test('a field that a kustomization fills in is not judged', () => {
  const files = { ...OBJECTS, ...MORE };
  expect(found({ ...files, ...prod('') })).toEqual([
    'base/service.yaml service-selects-nothing',
    'prod/ingress.yaml ingress-port-missing',
    'prod/policy.yaml network-policy-without-pods',
  ]);
  expect(found({ ...files, ...prod(`replacements:${ALL}\n`) })).toEqual([]);
  expect(found({ ...files, ...prod('replacements: [{ path: all.yaml }]\n'), 'prod/all.yaml': ALL })).toEqual([]);
});

test.each([
  ['{ kind: Service, name: web }', 'spec.ports.[name=http].targetPort', []],
  ['{ kind: Service }', 'spec.ports.*.targetPort', []],
  ['{ version: v1, kind: Service }', 'spec.ports.0.targetPort', []],
  ['{ kind: Service, name: other }', 'spec.ports.0.targetPort', ['base/service.yaml target-port-name-unresolved']],
  ['{ kind: Service }', 'spec.ports.[name=web].targetPort', ['base/service.yaml target-port-name-unresolved']],
  ['{ kind: Service }', 'spec.ports.1.targetPort', ['base/service.yaml target-port-name-unresolved']],
])('of the objects that it selects, the fields at its paths: %s %s', (select, path, findings) => {
  const service = SERVICE.replace('tier: none', 'tier: web');
  const files = { ...OBJECTS, 'base/service.yaml': service };
  expect(found({ ...files, ...base(`replacements:${replacement(select, path)}\n`) })).toEqual(findings);
});

test('a path may lead to a key with dots, and rejected objects are left as they are', () => {
  const service = SERVICE.replace(
    'name: web',
    'name: web, annotations: { prometheus.io/scrape: "true", prometheus.io/port: "80" }',
  ).replace('tier: none', 'tier: web');
  const files = { ...OBJECTS, 'base/service.yaml': service.replace('targetPort: none', 'targetPort: 8080') };
  const select = (rejected: string): string =>
    replacement('{ kind: Service }, reject: [{ name: ' + rejected + ' }]', 'metadata.annotations.prometheus\\.io/port');
  expect(found({ ...files, ...base(`replacements:${select('other')}\n`) })).toEqual([]);
  expect(found({ ...files, ...base(`replacements:${select('web')}\n`) })).toEqual([
    'base/service.yaml scrape-port-undeclared',
  ]);
});
