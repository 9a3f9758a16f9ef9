import { skippedText } from '../../lib/report/summary';
import { type Files, found, read, service, WEB } from './files';

const EXPOSED = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: NodePort }\n';
const PROBED = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec: { containers: [{ name: web, livenessProbe: { httpGet: { port: http } } }] }
`;
const PROXIED = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec: { containers: [{ name: proxy, image: proxy:1, ports: [{ name: proxy, containerPort: 4180 }] }] }
`;

test.each([
  ['patches', 'patches: [{ path: expose.yaml }, { path: ./probe.yaml, target: { kind: Deployment } }]'],
  ['patchesStrategicMerge', 'patchesStrategicMerge: [expose.yaml, probe.yaml]'],
  ['patches as they once were', 'patches: [expose.yaml, probe.yaml]'],
])('%s of a kustomization are no objects', (_, patches) => {
  const files = {
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': WEB,
    'prod/kustomization.yaml': `resources: [../base]\n${patches}\n`,
    'prod/expose.yaml': EXPOSED,
    'prod/probe.yaml': PROBED,
  };
  expect(found(files)).toEqual([]);
  const { skipped } = read(files);
  expect(skipped.filter(({ reason }) => reason === 'patch')).toEqual([
    { file: 'prod/expose.yaml', reason: 'patch' },
    { file: 'prod/probe.yaml', reason: 'patch' },
  ]);
  expect(skippedText(skipped.filter(({ reason }) => reason === 'patch'))).toBe(
    'skipped: 2 patches of kustomizations (--kustomize checks what is built)',
  );
});

test('without a kustomization that patches with it, a file has objects', () => {
  const files = { 'web.yaml': WEB, 'expose.yaml': EXPOSED.replace('name: web', 'name: other') };
  const reported = ['expose.yaml rejected-field', 'expose.yaml service-without-endpoints'];
  expect(found(files)).toEqual(reported);
  expect(found({ ...files, 'kustomization.yaml': 'resources: [expose.yaml]\n' })).toEqual(reported);
  expect(found({ ...files, 'kustomization.yaml': 'patches: [{ path: other.yaml }]\n' })).toEqual(reported);
  expect(found({ ...files, 'values.yaml': 'patches: [{ path: expose.yaml }]\n' })).toEqual(reported);
  expect(found({ ...files, 'kustomization.yaml': 'patches: [{ path: expose.yaml }\n' })).toEqual(reported);
  expect(
    found({
      ...files,
      'kustomization.yaml': 'resources: [expose.yaml]\n',
      'prod/kustomization.yaml': 'patches: [{ path: ../expose.yaml }]\n',
    }),
  ).toEqual(reported);
});

test('a patch that no kustomization takes may leave out what the object has', () => {
  const moved = { 'kustomization.yaml': 'namespace: shop\nresources: [web.yaml]\n' };
  const inNamespace = (text: string): string =>
    text.replaceAll(/^metadata: \{ name/gm, 'metadata: { namespace: system, name');
  expect(found({ 'proxy.yaml': PROXIED })).toEqual(['proxy.yaml rejected-field']);
  expect(found({ 'proxy.yaml': PROXIED, 'other.yaml': EXPOSED, 'web.yaml': WEB })).toEqual([]);
  expect(found({ 'proxy.yaml': PROXIED, 'web.yaml': inNamespace(WEB), ...moved })).toEqual([]);
  expect(found({ 'proxy.yaml': inNamespace(PROXIED), 'web.yaml': inNamespace(WEB), ...moved })).toEqual([]);
  expect(found({ 'proxy.yaml': inNamespace(PROXIED), 'web.yaml': WEB })).toEqual(['proxy.yaml rejected-field']);
});

test('what a kustomization is built to is no kustomization', () => {
  const text = `${EXPOSED}patches: [{ path: kustomization.yaml }]\n`;
  expect(read({ 'kustomization.yaml': text }, true).resources).toHaveLength(1);
});

test('a patch that cannot be read is said', () => {
  const files = { 'kustomization.yaml': 'patches: [{ path: expose.yaml }]\n', 'expose.yaml': `${EXPOSED}a: b: c\n` };
  expect(found(files)).toEqual(['expose.yaml unreadable-document']);
});

describe('a port of a patch', () => {
  const base = { 'web.yaml': WEB, 'service.yaml': service('proxy'), 'number.yaml': service(4180) };

  test('is one of the pods that it changes', () => {
    expect(found(base)).toEqual(['number.yaml target-port-undeclared', 'service.yaml target-port-name-unresolved']);
    expect(
      found({ ...base, 'kustomization.yaml': 'patches: [{ path: proxy.yaml }]\n', 'proxy.yaml': PROXIED }),
    ).toEqual([]);
    expect(
      found({ ...base, 'kustomization.yaml': `patches:\n- patch: |\n    ${PROXIED.replaceAll('\n', '\n    ')}\n` }),
    ).toEqual([]);
  });

  test('is none of others', () => {
    const other = PROXIED.replace('name: web', 'name: other');
    expect(
      found({
        'web.yaml': WEB,
        'service.yaml': service('proxy'),
        'kustomization.yaml': 'patches: [{ path: proxy.yaml }]\n',
        'proxy.yaml': other,
      }),
    ).toEqual(['service.yaml target-port-name-unresolved']);
  });
});

describe('a port of a patched Service', () => {
  const TLS = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ports: [{ name: https, port: 8443, targetPort: https }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec: { containers: [{ name: web, ports: [{ name: https, containerPort: 8443 }] }] }
`;
  const ingress = (port: string): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { defaultBackend: { service: { name: web, port: ${port} } } }
`;
  const POLICY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web }
spec: { podSelector: { matchLabels: { app: web } }, ingress: [{ ports: [{ port: https }] }] }
`;
  const base = {
    'web.yaml': WEB,
    'name.yaml': ingress('{ name: https }'),
    'number.yaml': ingress('{ number: 8443 }').replace('name: web', 'name: other'),
  };
  const patch = { 'kustomization.yaml': 'patches: [{ path: tls.yaml }]\n', 'tls.yaml': TLS };

  test('is one of the Service', () => {
    expect(found(base)).toEqual(['name.yaml ingress-port-missing', 'number.yaml ingress-port-missing']);
    expect(found({ ...base, ...patch })).toEqual([]);
    expect(
      found({ ...base, ...patch, 'other.yaml': ingress('{ number: 9443 }').replace('name: web', 'name: more') }),
    ).toEqual(['other.yaml ingress-port-missing']);
  });

  test('may be the one that a policy allows', () => {
    const files = { 'web.yaml': WEB, 'ingress.yaml': ingress('{ number: 80 }'), 'policy.yaml': POLICY };
    expect(found(files)).toEqual([
      'policy.yaml network-policy-blocks-route',
      'policy.yaml network-policy-port-name-missing',
    ]);
    expect(found({ ...files, ...patch })).toEqual([]);
  });
});

test('a part of an object is for the targets of the patch, whatever it is called itself', () => {
  const monitor = `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: web }
spec: { selector: { matchLabels: { app: web } }, podMetricsEndpoints: [{ port: proxy }] }
`;
  const files = { 'web.yaml': WEB, 'monitor.yaml': monitor, 'proxy.yaml': PROXIED.replace('name: web', 'name: any') };
  const patch = (target: string): Files => ({
    'kustomization.yaml': `resources: [web.yaml]\npatches: [{ path: proxy.yaml${target} }]\n`,
  });
  expect(found({ ...files, ...patch('') })).toEqual(['monitor.yaml monitor-port-missing']);
  expect(found({ ...files, ...patch(', target: { kind: Deployment }') })).toEqual([]);
});

describe('labels that a patch sets', () => {
  const SELECTING = `apiVersion: v1
kind: Service
metadata: { name: prod }
spec: { selector: { app: web, env: prod }, ports: [{ port: 80, targetPort: http }] }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: prod }
spec: { selector: { matchLabels: { env: prod } }, endpoints: [{ targetPort: http }] }
`;
  const LABELS = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { metadata: { labels: { env: prod } } } }
---
apiVersion: v1
kind: Service
metadata: { name: web, labels: { env: prod } }
`;
  const OPERATIONS =
    '{ target: { kind: Deployment }, patch: "[{ op: add, path: /spec/template/metadata/labels/env, value: prod }]" }, ' +
    '{ target: { kind: Service, name: web }, patch: "[{ op: add, path: /metadata/labels, value: { env: prod } }]" }';
  const files = { 'web.yaml': WEB, 'prod.yaml': SELECTING, 'labels.yaml': LABELS };
  const patch = (patches: string): Files => ({
    'kustomization.yaml': `resources: [web.yaml, prod.yaml]\npatches: [${patches}]\n`,
  });

  test.each(['{ path: labels.yaml }', OPERATIONS])('may be those that others select: %s', (patches) => {
    expect(found({ 'web.yaml': WEB, 'prod.yaml': SELECTING })).toEqual(['prod.yaml monitor-selects-nothing']);
    expect(found({ ...files, ...patch(patches) })).toEqual([]);
    const wrong = SELECTING.replace('targetPort: http', 'targetPort: htpp');
    expect(found({ ...files, ...patch(patches), 'prod.yaml': wrong })).toEqual([
      'prod.yaml target-port-name-unresolved',
    ]);
  });
});

test('a selector that a patch replaces is not judged', () => {
  const other = WEB.replace('spec: { selector: { app: web }', 'spec: { selector: { app: none }');
  const selector = (value: string): Files => ({
    'kustomization.yaml': `resources: [web.yaml]\npatches: [{ target: { kind: Service }, patch: "[{ op: replace, path: /spec/selector, value: { app: ${value} } }]" }]\n`,
  });
  expect(found({ 'web.yaml': other, ...selector('none') })).toEqual(['web.yaml service-selects-nothing']);
  expect(found({ 'web.yaml': other, ...selector('web') })).toEqual([]);
  const monitor = `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: web }
spec: { selector: { matchLabels: { app: none } }, podMetricsEndpoints: [{ port: http }] }
`;
  const patch = (value: string): Files => ({
    'kustomization.yaml': 'resources: [web.yaml, monitor.yaml]\npatches: [{ path: selector.yaml }]\n',
    'selector.yaml': monitor.replace('none', value),
  });
  expect(found({ 'web.yaml': WEB, 'monitor.yaml': monitor, ...patch('none') })).toEqual([
    'monitor.yaml monitor-selects-nothing',
  ]);
  expect(found({ 'web.yaml': WEB, 'monitor.yaml': monitor, ...patch('web') })).toEqual([]);
});
