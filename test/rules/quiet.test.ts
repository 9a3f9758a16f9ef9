import { deployment, fileOf, findings, type Manifest, named, service } from './objects';

// Findings that may be right, as far as the manifests tell: reported only on request.
const all = (...objects: readonly Manifest[]): readonly string[] =>
  findings([fileOf(...objects)], { severity: 'info' });
const policy = (name: string, spec: Manifest): Manifest =>
  named('networking.k8s.io/v1', 'NetworkPolicy', name, { spec });

const api = deployment('api', [{ name: 'web', containerPort: 8080 }]);
const container = { name: 'main', image: 'example/client', env: [{ name: 'API_URL', value: 'http://api:80' }] };
const client = deployment('client', [], {}, { containers: [container] });
const called = [api, client, service('api', [{ port: 80, targetPort: 'web' }])];

test('a policy that denies all to a namespace waits for others, which may be elsewhere', () => {
  const deny = policy('deny', { podSelector: {}, policyTypes: ['Ingress'] });
  expect(all(...called, deny)).toEqual(['info network-policy-blocks-route']);
  const about = policy('api', { podSelector: { matchLabels: { app: 'api' } }, policyTypes: ['Ingress'] });
  expect(all(...called, deny, about)).toEqual(['warning network-policy-blocks-route']);
});

test('so does one that lets out to DNS only', () => {
  const ports = [{ port: 53, protocol: 'UDP' }, { port: 53 }];
  const dns = policy('dns', { podSelector: {}, policyTypes: ['Egress'], egress: [{ ports }] });
  expect(all(...called, dns)).toEqual(['info network-policy-blocks-route']);
  const web = policy('web', { podSelector: {}, policyTypes: ['Egress'], egress: [{ ports: [{ port: 443 }] }] });
  expect(all(...called, dns, web)).toEqual(['warning network-policy-blocks-route']);
});

test('a container that a mesh puts in may listen on more than is declared', () => {
  const gateway = (image: string): Manifest =>
    deployment('gate', [], {}, { containers: [{ name: 'main', image, ports: [{ containerPort: 15090 }] }] });
  const front = service('gate', [{ name: 'http', port: 80, targetPort: 8080 }]);
  expect(all(gateway('auto'), front)).toEqual(['info target-port-undeclared']);
  expect(all(gateway('example/gate'), front)).toEqual(['warning target-port-undeclared']);
});

test('a destination without a port has that of the gateway, which may not be in the input', () => {
  const two = service('api', [
    { name: 'http', port: 80, targetPort: 'web' },
    { name: 'admin', port: 81, targetPort: 'web' },
  ]);
  const route = named('networking.istio.io/v1', 'VirtualService', 'shop', {
    spec: {
      hosts: ['shop.example.com'],
      gateways: ['gate'],
      http: [{ route: [{ destination: { host: 'api' } }] }],
    },
  });
  const gateway = (number: number): Manifest =>
    named('networking.istio.io/v1', 'Gateway', 'gate', { spec: { servers: [{ port: { number } }] } });
  const found = (...more: readonly Manifest[]): readonly string[] =>
    all(api, two, route, ...more).filter((finding) => finding.endsWith('istio-destination-port'));
  expect(found()).toEqual(['info istio-destination-port']);
  expect(found(gateway(443))).toEqual(['warning istio-destination-port']);
  expect(found(gateway(80))).toEqual([]);
});

test('a name for a host outside is dialled at whatever number is asked for', () => {
  const outside = named('v1', 'Service', 'web', {
    spec: { type: 'ExternalName', externalName: 'shop.example.com', ports: [{ name: 'https', port: 443 }] },
  });
  const to = (port: Manifest): Manifest =>
    named('networking.k8s.io/v1', 'Ingress', 'web', { spec: { defaultBackend: { service: { name: 'web', port } } } });
  expect(all(outside, to({ number: 80 }))).toEqual(['info ingress-port-missing']);
  expect(all(outside, to({ name: 'http' }))).toEqual(['error ingress-port-missing']);
});

test('the annotation of an object that stands in two files is of use in both', () => {
  const annotations = { 'cdk8s-ports.dev/ignore.target-port-name-unresolved': 'known' };
  const file = fileOf(api, service('api', [{ port: 80, targetPort: 'htpp' }], { annotations }));
  expect(findings([file, file], { severity: 'info' })).toEqual([]);
});

test('a peer of a policy is another application than the one that the policy is called after', () => {
  const from = [{ podSelector: { matchLabels: { app: 'checkout' } } }];
  const peers = policy('api', { podSelector: { matchLabels: { app: 'api' } }, ingress: [{ from }] });
  expect(all(api, peers)).toEqual(['info network-policy-peer-without-pods']);
});

test('siblings that are numbered are no slips of each other', () => {
  const second = deployment('worker-2', [{ name: 'web', containerPort: 8080 }]);
  const first = service('worker-1', [{ port: 80, targetPort: 'web' }]);
  expect(all(second, first)).toEqual(['info service-selects-nothing']);
  expect(all(deployment('worker', [{ name: 'web', containerPort: 8080 }]), service('workre', [{ port: 80 }]))).toEqual([
    'error service-selects-nothing',
  ]);
});

test('where no object says a namespace, all may get the one that a route says', () => {
  const route = (own: Manifest): Manifest =>
    named('gateway.networking.k8s.io/v1', 'HTTPRoute', 'web', {
      metadata: { name: 'web', ...own },
      spec: { rules: [{ backendRefs: [{ name: 'api', namespace: 'shop', port: 80 }] }] },
    });
  const front = service('api', [{ name: 'http', port: 80, targetPort: 'web' }]);
  expect(all(api, front, route({}))).toEqual(['info route-without-grant']);
  const there = { ...front, metadata: { name: 'api', namespace: 'shop' } };
  expect(findings([fileOf(there, route({ namespace: 'front' }))])).toEqual(['error route-without-grant']);
});

test('one object alone in a namespace that is one slip away is hardly meant to be there, two may be', () => {
  const space = named('v1', 'Namespace', 'shop', {});
  const settings = (name: string, namespace: string): Manifest =>
    named('v1', 'ConfigMap', name, { data: {} }, { namespace });
  expect(all(space, settings('a', 'shop'), settings('b', 'shpo'))).toEqual(['warning namespace-missing']);
  expect(all(space, settings('a', 'shpo'), settings('b', 'shpo'))).toEqual(['info namespace-missing']);
  expect(all(space, settings('a', 'shop'), settings('b', 'other'))).toEqual(['info namespace-missing']);
});

test('a target without a kind is rejected, and not missing besides', () => {
  const spec = { scaleTargetRef: { apiVersion: 'apps/v1', name: 'web' }, minReplicas: 1, maxReplicas: 2 };
  expect(all(named('autoscaling/v2', 'HorizontalPodAutoscaler', 'web', { spec }))).toEqual(['error rejected-field']);
});
