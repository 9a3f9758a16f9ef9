import { deployment, fileOf, findings, found, type Manifest, named, service } from './objects';

// Cases about Ingresses, policies and routes that checkers of manifests often get wrong.
const http = { name: 'http', containerPort: 8080 };
const web = deployment('web', [http]);
const toHttp = { port: 80, targetPort: 'http' };
const backend = (name: string, port: Manifest): Manifest => ({ service: { name, port } });
const ingress = (spec: Manifest, metadata: Manifest = {}): Manifest =>
  named('networking.k8s.io/v1', 'Ingress', 'web', { spec }, metadata);
const rule = (to: Manifest): Manifest => ({
  rules: [{ host: 'shop.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: to }] } }],
});

describe('Ingresses', () => {
  test('a wrong number although the Service port has no name', () => {
    expect(found(web, service('web', [toHttp]), ingress(rule(backend('web', { number: 8080 }))))).toEqual([
      'error ingress-port-missing',
    ]);
    expect(found(web, service('web', [toHttp]), ingress(rule(backend('web', { number: 80 }))))).toEqual([]);
  });

  test('a defaultBackend that leads nowhere', () => {
    const spec = { defaultBackend: backend('other', { number: 80 }) };
    expect(findings([fileOf(web, service('web', [toHttp]), ingress(spec))], { complete: true })).toEqual([
      'error ingress-service-missing',
    ]);
  });

  test('a backend that is another resource', () => {
    const resource = { apiGroup: 'example.com', kind: 'Bucket', name: 'assets' };
    const spec = { defaultBackend: { resource }, ...rule({ resource }) };
    expect(findings([fileOf(ingress(spec))], { complete: true, severity: 'info' })).toEqual([]);
  });

  test('a backend that is an action in an annotation', () => {
    const annotations = { 'alb.ingress.kubernetes.io/actions.redirect': '{"Type":"redirect"}' };
    const spec = rule(backend('redirect', { name: 'use-annotation' }));
    expect(findings([fileOf(ingress(spec, { annotations }))], { complete: true, severity: 'info' })).toEqual([]);
  });
});

const policy = (spec: Manifest, namespace = 'default'): Manifest =>
  named('networking.k8s.io/v1', 'NetworkPolicy', 'web', { spec }, { namespace });
const forWeb = { podSelector: { matchLabels: { app: 'web' } } };
const all = (...objects: readonly Manifest[]): readonly string[] =>
  findings([fileOf(...objects)], { complete: true, severity: 'info' });

describe('NetworkPolicies', () => {
  test('an empty selector in a namespace without pods', () => {
    expect(all(policy({ podSelector: {}, policyTypes: ['Ingress'] }, 'empty'))).toEqual([]);
  });

  test('a selector of expressions only', () => {
    const selector = (value: string): Manifest => ({
      podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: [value] }] },
    });
    expect(all(web, policy(selector('web')))).toEqual([]);
    expect(all(web, policy(selector('nothing-like-it')))).toEqual(['warning network-policy-without-pods']);
  });

  test('a peer in a namespace that is selected by its name', () => {
    const client = deployment('client', [], { namespace: 'front' });
    const from = (namespace: string): Manifest => ({
      ...forWeb,
      ingress: [
        {
          from: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
              podSelector: { matchLabels: { app: 'client' } },
            },
          ],
        },
      ],
    });
    expect(all(web, client, policy(from('front')))).toEqual([]);
    expect(all(web, client, policy(from('default')))).toEqual(['warning network-policy-peer-without-pods']);
  });

  test('ranges of ports', () => {
    const range = (port: unknown, endPort: number): Manifest => ({
      ...forWeb,
      ingress: [{ ports: [{ port, endPort }] }],
    });
    expect(all(web, policy(range(8000, 8100)))).toEqual([]);
    expect(all(web, policy(range(9000, 9100)))).toEqual(['info network-policy-port-undeclared']);
    expect(all(web, policy(range(9000, 8000)))).toContain('error port-range');
    expect(all(web, policy(range('http', 8100)))).toEqual(['error network-policy-end-port']);
  });
});

describe('routes', () => {
  const route = (namespace: string): Manifest =>
    named(
      'gateway.networking.k8s.io/v1',
      'HTTPRoute',
      'web',
      { spec: { rules: [{ backendRefs: [{ name: 'web', namespace: 'default', port: 80 }] }] } },
      { namespace },
    );

  test('a backend in another namespace, without a kind', () => {
    const grant = named('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', 'front', {
      spec: {
        from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'front' }],
        to: [{ group: '', kind: 'Service', name: 'web' }],
      },
    });
    const both = [web, service('web', [toHttp])];
    expect(all(...both, route('front'))).toEqual(['error route-without-grant']);
    expect(all(...both, route('front'), grant)).toEqual([]);
    expect(all(...both, route('default'))).toEqual([]);
    expect(all(...both, route('back'), grant)).toEqual(['error route-without-grant']);
  });

  test('the port of a backend in another namespace', () => {
    const route = (port: number): Manifest =>
      named(
        'gateway.networking.k8s.io/v1',
        'HTTPRoute',
        'web',
        { spec: { rules: [{ backendRefs: [{ name: 'web', namespace: 'shop', port }] }] } },
        { namespace: 'edge' },
      );
    const grant = named(
      'gateway.networking.k8s.io/v1beta1',
      'ReferenceGrant',
      'edge',
      {
        spec: {
          from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'edge' }],
          to: [{ group: '', kind: 'Service' }],
        },
      },
      { namespace: 'shop' },
    );
    const shop = [deployment('web', [http], { namespace: 'shop' }), service('web', [toHttp], { namespace: 'shop' })];
    expect(found(...shop, grant, route(80))).toEqual([]);
    expect(found(...shop, grant, route(8080))).toEqual(['error route-backend-port']);
  });
});
