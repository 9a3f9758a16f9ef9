/* eslint-disable @typescript-eslint/no-explicit-any -- a manifest is what a test expects of it */
import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { schemaFaults } from '../../schemas/gateway-api';

let app: App;
let chart: Chart;
let data: Chart;
beforeEach(() => {
  app = new App();
  chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
  data = new Chart(app, 'data', { namespace: 'data', disableResourceNameHashes: true });
});

const workload = (scope: Chart, id: string) =>
  new kplus.Deployment(scope, id, {
    containers: [
      {
        image: 'web:1',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'admin', number: 9901 },
          { name: 'dns', number: 5353, protocol: kplus.Protocol.UDP },
        ],
      },
    ],
  });

const serviceIn = (scope: Chart, id = 'web') =>
  workload(scope, id).expose({ http: 80, admin: 9901, dns: 53 }, { name: id });

const gatewayIn = (scope: Chart) =>
  new kplus.Gateway(scope, 'public', {
    gatewayClassName: 'cilium',
    listeners: {
      http: { port: 80, protocol: 'HTTP' },
      https: {
        port: 443,
        protocol: 'HTTPS',
        hostname: '*.example.com',
        tls: { certificateRefs: ['shop-tls', { name: 'other', group: '', kind: 'Secret' }] },
      },
      tls: { port: 8443, protocol: 'TLS', tls: { mode: 'Passthrough' } },
      ended: { port: 9443, protocol: 'TLS', tls: { certificateRefs: ['db-tls'] } },
      tcp: { port: 5432, protocol: 'TCP' },
      udp: { port: 53, protocol: 'UDP' },
    },
  });

/** The objects of the Gateway API that a chart writes: each fits the schema of its CustomResourceDefinition. */
function routes(scope: Chart): any[] {
  const objects = (Testing.synth(scope) as any[]).filter(({ apiVersion }) => String(apiVersion).startsWith('gateway.'));
  for (const object of objects) expect([object.kind, schemaFaults(object)]).toEqual([object.kind, []]);
  return objects;
}
const route = (scope: Chart): any => routes(scope).find(({ kind }) => String(kind).endsWith('Route'));

/** The first lines of what synth says. */
function findings(): string[] {
  try {
    for (const one of app.charts) Testing.synth(one);
  } catch (error) {
    return (error as Error).message.split('\n').flatMap((line) => (/^ {2}\S/.test(line) ? [line.trim()] : []));
  }
  return [];
}

test('the schemas forbid what they do not name', () => {
  const object = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'a' } };
  expect(schemaFaults({ ...object, spec: { rules: [{ backendRef: [] }] } })).toEqual([
    '/spec/rules/0 must NOT have additional properties: backendRef',
  ]);
  expect(schemaFaults({ ...object, spec: { rules: [{ backendRefs: [{ name: 'a', port: 70000 }] }] } })).toHaveLength(1);
  expect(schemaFaults({ apiVersion: 'v1', kind: 'Service' })).toBeUndefined();
});

describe('a Gateway', () => {
  test('is written with its listeners in their order', () => {
    gatewayIn(chart);
    const [gateway] = routes(chart);
    expect(gateway).toMatchObject({ apiVersion: 'gateway.networking.k8s.io/v1', metadata: { name: 'shop-public' } });
    expect(gateway.spec.gatewayClassName).toBe('cilium');
    expect(gateway.spec.listeners.map(({ name }: any) => name)).toEqual([
      'http',
      'https',
      'tls',
      'ended',
      'tcp',
      'udp',
    ]);
    expect(gateway.spec.listeners[1]).toEqual({
      name: 'https',
      port: 443,
      protocol: 'HTTPS',
      hostname: '*.example.com',
      tls: { certificateRefs: [{ name: 'shop-tls' }, { name: 'other', group: '', kind: 'Secret' }] },
    });
  });

  test('takes all fields of the API, and any other', () => {
    new kplus.Gateway(chart, 'full', {
      metadata: { name: 'full', labels: { a: 'b' } },
      gatewayClassName: 'istio',
      addresses: [{ type: 'IPAddress', value: '192.0.2.1' }],
      infrastructure: { labels: { team: 'shop' }, parametersRef: { group: '', kind: 'ConfigMap', name: 'gw' } },
      listeners: {
        http: {
          port: 80,
          protocol: 'HTTP',
          allowedRoutes: {
            namespaces: { from: 'Selector', selector: { matchLabels: { routes: 'yes' } } },
            kinds: [{ kind: 'HTTPRoute' }],
          },
          extra: { hostname: 'a.example.com' },
        },
      },
    });
    const [gateway] = routes(chart);
    expect(gateway.spec.listeners[0]).toMatchObject({ hostname: 'a.example.com', allowedRoutes: { kinds: [{}] } });
  });

  test('is told apart from other objects', () => {
    const gateway = gatewayIn(chart);
    const other = new ApiObject(chart, 'other', { apiVersion: 'v1', kind: 'Thing' });
    expect([gateway instanceof kplus.Gateway, other instanceof kplus.Gateway]).toEqual([true, false]);
    expect([gateway instanceof kplus.HttpRoute, gateway instanceof ApiObject]).toEqual([false, true]);
  });

  test.each<[string, object, string]>([
    ['no class', { listeners: { http: { port: 80, protocol: 'HTTP' } } }, 'gatewayClassName is undefined'],
    [
      'no listeners',
      { gatewayClassName: 'a' },
      "listeners is null: pass an object, as in { http: { port: 80, protocol: 'HTTP' } }",
    ],
    ['an empty map of them', { gatewayClassName: 'a', listeners: {} }, "Gateway 'shop/x' has no listeners"],
    [
      'a listener without a port',
      { gatewayClassName: 'a', listeners: { a: { protocol: 'HTTP' } } },
      'port is undefined',
    ],
    [
      'a protocol that there is none of',
      { gatewayClassName: 'a', listeners: { a: { port: 1, protocol: 'HTTPs' } } },
      "Gateway 'shop/x', listener 'a': protocol 'HTTPs' is not one of HTTP, HTTPS, TLS, TCP, UDP; did you mean 'HTTPS'?",
    ],
    [
      'TLS where there is none',
      { gatewayClassName: 'a', listeners: { a: { port: 1, protocol: 'HTTP', tls: {} } } },
      'HTTP has no TLS: remove tls, or set protocol to HTTPS or TLS',
    ],
    [
      'HTTPS that is handed on',
      { gatewayClassName: 'a', listeners: { a: { port: 1, protocol: 'HTTPS', tls: { mode: 'Passthrough' } } } },
      'an HTTPS listener terminates TLS: set protocol to TLS for Passthrough',
    ],
    [
      'a host where there are none',
      { gatewayClassName: 'a', listeners: { a: { port: 1, protocol: 'UDP', hostname: 'a.b' } } },
      'UDP knows no hosts: remove hostname',
    ],
  ])('is refused with %s', (_, props, message) => {
    expect(() => new kplus.Gateway(chart, 'x', props as never)).toThrow(message);
  });

  test('has the listeners that it has', () => {
    const gateway: { listener(name: any): unknown } = gatewayIn(chart) as never;
    expect(gateway.listener('https')).toMatchObject({ name: 'https', protocol: 'HTTPS' });
    expect(gateway.listener('tls')).toMatchObject({ protocol: 'TLS/Passthrough' });
    expect(() => gateway.listener('htps')).toThrow(
      new Error(
        "Gateway 'shop/public' has no listener 'htps' (http HTTP, https HTTPS, tls TLS/Passthrough, ended TLS, tcp TCP, udp UDP); did you mean 'https'?",
      ),
    );
    expect(() => gateway.listener('toString')).toThrow("has no listener 'toString'");
    expect(() => gateway.listener(443)).toThrow('listener() was given the number 443: pass the name of a listener');
  });
});

describe('an HttpRoute', () => {
  test('leads to endpoints by the ports of their Services', () => {
    const gateway = gatewayIn(chart);
    new kplus.HttpRoute(chart, 'route', {
      parents: [gateway.listener('https')],
      hostnames: ['shop.example.com'],
      rules: [{ matches: [{ path: '/' }], backends: [serviceIn(chart).endpoint('http')] }],
    });
    expect(route(chart)).toEqual({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'shop-route', namespace: 'shop' },
      spec: {
        parentRefs: [{ name: 'shop-public', sectionName: 'https' }],
        hostnames: ['shop.example.com'],
        rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'web', port: 80 }] }],
      },
    });
  });

  test('has all fields of v1', () => {
    const service = serviceIn(chart);
    const http = service.endpoint('http');
    new kplus.HttpRoute(chart, 'route', {
      metadata: { name: 'full', annotations: { a: 'b' } },
      parents: [
        gatewayIn(chart).listener('http'),
        { group: '', kind: 'Service', name: 'web', port: 80 },
        { name: 'other', namespace: 'infra', sectionName: 'http' },
      ],
      rules: [
        {
          name: 'all',
          matches: [
            {
              path: { type: 'Exact', value: '/a' },
              headers: { 'x-canary': 'true' },
              queryParams: [{ name: 'q', value: '.*', type: 'RegularExpression' }],
              method: 'GET',
            },
            { path: { type: 'RegularExpression', value: '.*' } },
          ],
          filters: [
            { requestHeaderModifier: { set: { a: '1' }, add: { b: '2' }, remove: ['c'] } },
            { responseHeaderModifier: { add: { b: '2' } } },
            { requestMirror: { backend: service.endpoint('admin'), percent: 5 } },
            { urlRewrite: { hostname: 'a.example.com', path: { replaceFullPath: '/b' } } },
            { extensionRef: { group: 'example.com', kind: 'Auth', name: 'a' } },
          ],
          backends: [
            { endpoint: http, weight: 90 },
            {
              endpoint: service.endpoint('admin'),
              weight: 0,
              filters: [{ requestMirror: { backend: http, fraction: { numerator: 1, denominator: 3 } } }],
            },
            { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'llm', weight: 10 },
          ],
          timeouts: { request: '10s', backendRequest: '1m500ms' },
        },
        {
          matches: [{ path: '/old' }],
          filters: [
            { requestRedirect: { scheme: 'https', statusCode: 301, port: 443, path: { replacePrefixMatch: '/new' } } },
          ],
        },
      ],
    });
    expect(route(chart).spec).toMatchSnapshot();
  });

  test('takes any other field', () => {
    new kplus.HttpRoute(chart, 'route', {
      parents: [gatewayIn(chart)],
      rules: [
        {
          backends: [{ endpoint: serviceIn(chart).endpoint('http'), extra: { custom: 1 } }],
          extra: { retry: { attempts: 3 } },
        },
      ],
      extra: { useDefaultGateways: 'All' },
    });
    const spec = (Testing.synth(chart) as any[]).find(({ kind }) => kind === 'HTTPRoute').spec;
    expect(spec).toMatchObject({
      useDefaultGateways: 'All',
      rules: [{ retry: { attempts: 3 }, backendRefs: [{ name: 'web', port: 80, custom: 1 }] }],
    });
  });

  test('is computed at synth, and means the port of the Service even where that is headless', () => {
    const web = workload(chart, 'web');
    const service = new kplus.Service(chart, 'svc', {
      selector: web,
      ports: [{ name: 'a', port: 80, targetPort: 'http' }],
    });
    const late: kplus.Service = service;
    const headless = new kplus.Service(chart, 'headless', {
      selector: web,
      clusterIP: 'None',
      ports: [{ name: 'http', port: 8080, targetPort: 'http' }],
    });
    const rules = [{ backends: [service.endpoint('a'), headless.endpoint('http')] }];
    new kplus.HttpRoute(chart, 'route', { parents: [gatewayIn(chart).listener('http')], rules });
    late.bind(81, { name: 'b', targetPort: 'admin' });
    expect(route(chart).spec.rules[0].backendRefs).toEqual([
      { name: 'shop-svc', port: 80 },
      { name: 'shop-headless', port: 8080 },
    ]);
  });

  const parents = (): any[] => [gatewayIn(chart).listener('http')];
  test.each<[string, () => object, string]>([
    ['no parents', () => ({ rules: [] }), "HTTPRoute 'shop/x' has no parents: pass the listeners that it belongs to"],
    [
      'a parent that is none',
      () => ({ parents: ['https'], rules: [] }),
      "parents[0] is the string 'https': pass an object",
    ],
    ['no rules', () => ({ parents: parents() }), "HTTPRoute 'shop/x' has no rules"],
    [
      'a port of pods',
      () => ({ parents: parents(), rules: [{ backends: [workload(chart, 'w').port('http')] }] }),
      "rules[0].backends[0] is http (8080): 8080 is a port of pods, and this takes a port of a Service: pass service.endpoint('name')",
    ],
    [
      'a port of pods in a mirror',
      () => ({
        parents: parents(),
        rules: [{ filters: [{ requestMirror: { backend: workload(chart, 'w').port('http') } }] }],
      }),
      'rules[0].filters[0].requestMirror.backend is http (8080): 8080 is a port of pods',
    ],
    [
      'a number',
      () => ({ parents: parents(), rules: [{ backends: [80] }] }),
      'backends[0] is the number 80: pass an endpoint',
    ],
    [
      'a weight that is none',
      () => ({
        parents: parents(),
        rules: [{ backends: [{ endpoint: serviceIn(chart).endpoint('http'), weight: -1 }] }],
      }),
      'rules[0].backends[0].weight is the number -1: pass a whole number from 0 to 1000000',
    ],
    [
      'a filter that does two things',
      () => ({ parents: parents(), rules: [{ filters: [{ urlRewrite: {}, requestRedirect: {} }] }] }),
      'rules[0].filters[0] has the fields urlRewrite, requestRedirect: a filter does one thing',
    ],
    [
      'a path that is none',
      () => ({ parents: parents(), rules: [{ matches: [{ path: 'admin' }] }] }),
      "rules[0].matches[0].path is the string 'admin': begin it with '/'",
    ],
    [
      'a time that is none',
      () => ({ parents: parents(), rules: [{ timeouts: { request: '10 s' } }] }),
      "rules[0].timeouts.request is the string '10 s': pass a time, as in '10s' or '500ms'",
    ],
    [
      'a host with a port',
      () => ({ parents: parents(), hostnames: ['shop.example.com:443'], rules: [] }),
      "hostnames[0] is the string 'shop.example.com:443': pass a host in lower case and without a port",
    ],
  ])('is refused with %s', (_, props, message) => {
    expect(() => new kplus.HttpRoute(chart, 'x', props() as never)).toThrow(message);
  });
});

describe('each kind of route', () => {
  test.each<[string, string, () => unknown]>([
    [
      'GRPCRoute',
      'v1',
      () =>
        new kplus.GrpcRoute(chart, 'r', {
          parents: [gatewayIn(chart).listener('https')],
          hostnames: ['api.example.com'],
          rules: [
            {
              name: 'orders',
              matches: [{ method: { service: 'shop.Orders', method: 'Get', type: 'Exact' }, headers: { a: 'b' } }],
              filters: [{ responseHeaderModifier: { remove: ['a'] } }],
              backends: [serviceIn(chart).endpoint('http')],
            },
          ],
        }),
    ],
    [
      'TCPRoute',
      'v1alpha2',
      () => {
        const gateway = gatewayIn(chart);
        return new kplus.TcpRoute(chart, 'r', {
          parents: [gateway.listener('tcp'), gateway.listener('ended')],
          rules: [{ name: 'a', backends: [{ endpoint: serviceIn(chart).endpoint('http'), weight: 2 }] }],
        });
      },
    ],
    [
      'TLSRoute',
      'v1alpha2',
      () =>
        new kplus.TlsRoute(chart, 'r', {
          parents: [gatewayIn(chart).listener('tls')],
          hostnames: ['db.example.com'],
          rules: [{ backends: [serviceIn(chart).endpoint('http')] }],
        }),
    ],
    [
      'UDPRoute',
      'v1alpha2',
      () =>
        new kplus.UdpRoute(chart, 'r', {
          parents: [gatewayIn(chart).listener('udp')],
          rules: [{ backends: [serviceIn(chart).endpoint('dns')] }],
        }),
    ],
  ])('%s is served as %s', (kind, version, make) => {
    make();
    expect(route(chart)).toMatchObject({ kind, apiVersion: `gateway.networking.k8s.io/${version}` });
    expect(route(chart).spec.rules).toMatchSnapshot();
  });
});

describe('what is known late', () => {
  const late = (value: string): any => value;

  test('a protocol that does not fit is said by the rules', () => {
    const service: kplus.Service = serviceIn(chart);
    const gateway = gatewayIn(chart);
    new kplus.HttpRoute(chart, 'http-route', {
      parents: [gateway.listener('http')],
      rules: [{ backends: [service.endpoint('dns')] }],
    });
    new kplus.UdpRoute(chart, 'udp-route', {
      parents: [gateway.listener('udp')],
      rules: [{ backends: [service.endpoint('http')] }],
    });
    new kplus.TcpRoute(chart, 'tcp-route', {
      parents: [gateway.listener(late('http'))],
      rules: [{ backends: [service.endpoint('http')] }],
    });
    expect(findings()).toMatchSnapshot();
  });

  test('a protocol of what lives elsewhere does not fit', () => {
    const service: kplus.ImportedService = kplus.Service.fromServiceName(chart, 'dns', 'coredns', {
      ports: { dns: '53/UDP' },
    });
    const gateway: kplus.ImportedGateway = kplus.Gateway.fromGatewayName(chart, 'gw', 'edge', {
      listeners: { dns: 'UDP' },
    });
    new kplus.HttpRoute(chart, 'route', {
      parents: [gateway.listener('dns')],
      rules: [{ backends: [service.endpoint('dns')] }],
    });
    expect(findings()).toMatchSnapshot();
  });

  test('TLS that is not terminated is no TCP', () => {
    const service = serviceIn(chart);
    const gateway = gatewayIn(chart);
    new kplus.TcpRoute(chart, 'route', {
      parents: [gateway.listener(late('tls'))],
      rules: [{ backends: [service.endpoint('http')] }],
    });
    expect(findings()).toMatchSnapshot();
  });

  test('routes of a namespace that no listener takes', () => {
    const service = serviceIn(data);
    new kplus.HttpRoute(data, 'route', {
      parents: [gatewayIn(chart).listener('http')],
      rules: [{ backends: [service.endpoint('http')] }],
    });
    expect(findings()).toMatchSnapshot();
  });

  test('a Gateway of another chart is named with its namespace', () => {
    const gateway = new kplus.Gateway(chart, 'public', {
      gatewayClassName: 'cilium',
      listeners: { http: { port: 80, protocol: 'HTTP', allowedRoutes: { namespaces: { from: 'All' } } } },
    });
    new kplus.HttpRoute(data, 'route', {
      parents: [gateway.listener('http')],
      rules: [{ backends: [serviceIn(data).endpoint('http')] }],
    });
    expect(route(data).spec.parentRefs).toEqual([{ name: 'shop-public', namespace: 'shop', sectionName: 'http' }]);
    expect(findings()).toEqual([]);
  });

  test('listeners that cannot be told apart', () => {
    new kplus.Gateway(chart, 'x', {
      gatewayClassName: 'a',
      listeners: { a: { port: 80, protocol: 'HTTP' }, b: { port: 80, protocol: 'HTTP' } },
    });
    expect(findings()).toMatchSnapshot();
  });
});

describe('a Gateway that lives elsewhere', () => {
  test('is named, and nothing is written for it', () => {
    const gateway = kplus.Gateway.fromGatewayName(chart, 'gw', 'edge', {
      namespace: 'infra',
      listeners: { https: 'HTTPS', quic: 'example.com/quic' },
    });
    const backends = [serviceIn(chart).endpoint('http')];
    new kplus.HttpRoute(chart, 'route', { parents: [gateway.listener('https')], rules: [{ backends }] });
    new kplus.HttpRoute(chart, 'all', { parents: [gateway], rules: [{ backends }] });
    expect(routes(chart).map(({ kind, spec }) => [kind, spec.parentRefs])).toEqual([
      ['HTTPRoute', [{ name: 'edge', namespace: 'infra', sectionName: 'https' }]],
      ['HTTPRoute', [{ name: 'edge', namespace: 'infra' }]],
    ]);
    expect(findings()).toEqual([]);
  });

  test.each<[string, () => unknown, string]>([
    [
      'no name',
      () => kplus.Gateway.fromGatewayName(chart, 'x', '' as never, { listeners: {} }),
      'pass the name of the Gateway',
    ],
    [
      'nothing known',
      () => kplus.Gateway.fromGatewayName(chart, 'x', 'a', undefined as never),
      "say its listeners, as in { listeners: { https: 'HTTPS' }, namespace: 'infra' }",
    ],
    [
      'a protocol that is none',
      () => kplus.Gateway.fromGatewayName(chart, 'x', 'a', { listeners: { a: 443 as never } }),
      "listeners.a is the number 443: pass its protocol, as in 'HTTPS'",
    ],
    [
      'a listener that it has not',
      () =>
        (
          kplus.Gateway.fromGatewayName(chart, 'x', 'a', { listeners: { a: 'HTTP' } }) as kplus.ImportedGateway
        ).listener('b'),
      "Gateway 'shop/x' has no listener 'b' (a HTTP)",
    ],
  ])('is refused with %s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('a backend in another namespace', () => {
  const leadTo = (endpoints: readonly kplus.Endpoint[], props: { grants?: false } = {}, id = 'route') =>
    new kplus.HttpRoute(chart, id, {
      parents: [kplus.Gateway.fromGatewayName(chart, `${id}-gw`, 'edge', { listeners: { https: 'HTTPS' } })],
      rules: [{ backends: endpoints }],
      ...props,
    });
  const grants = (scope: Chart): any[] => routes(scope).filter(({ kind }) => kind === 'ReferenceGrant');

  test('gets its grant beside the Service, one for all', () => {
    const one = serviceIn(data, 'one');
    const two = serviceIn(data, 'two');
    leadTo([one.endpoint('http'), one.endpoint('admin')]);
    leadTo([one.endpoint('http'), two.endpoint('http')], {}, 'second');
    expect(route(chart).spec.rules[0].backendRefs[0]).toEqual({ name: 'one', namespace: 'data', port: 80 });
    expect(grants(chart)).toEqual([]);
    expect(grants(data)).toEqual([
      {
        apiVersion: 'gateway.networking.k8s.io/v1beta1',
        kind: 'ReferenceGrant',
        metadata: { name: 'data-httproute-from-shop-to-data', namespace: 'data' },
        spec: {
          from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' }],
          to: [
            { group: '', kind: 'Service', name: 'one' },
            { group: '', kind: 'Service', name: 'two' },
          ],
        },
      },
    ]);
    expect(findings()).toEqual([]);
  });

  test('of another program, in the chart of the route', () => {
    const elsewhere = kplus.Service.fromServiceName(chart, 'api', 'api', { namespace: 'apis', ports: { http: 80 } });
    leadTo([elsewhere.endpoint()]);
    expect(grants(chart)[0].metadata).toEqual({ name: 'shop-httproute-from-shop-to-apis', namespace: 'apis' });
    expect(findings()).toEqual([]);
  });

  test('without a grant is said by the rules', () => {
    leadTo([serviceIn(data).endpoint('http')], { grants: false });
    expect(data.node.findAll().filter((one) => one instanceof kplus.ReferenceGrant)).toEqual([]);
    expect(findings()).toMatchSnapshot();
  });

  test('is fine with a grant of one’s own', () => {
    leadTo([serviceIn(data).endpoint('http')], { grants: false });
    new kplus.ReferenceGrant(data, 'own', {
      from: [{ kind: 'HTTPRoute', namespace: 'shop' }],
      to: [{ kind: 'Service' }],
    });
    expect(findings()).toEqual([]);
  });

  test('more Services than a grant takes get another grant', () => {
    const web = workload(data, 'web');
    const services = Array.from({ length: 17 }, (_, index) => web.expose({ http: 80 }, { name: `s${index}` }));
    leadTo(services.slice(0, 16).map((service) => service.endpoint('http')));
    leadTo(
      services.slice(8).map((service) => service.endpoint('http')),
      {},
      'second',
    );
    expect(grants(data).map(({ spec }) => spec.to.length)).toEqual([16, 1]);
    expect(findings()).toEqual([]);
  });

  test.each<[string, object, string]>([
    [
      'from',
      { from: [{ kind: 'HTTPRoute' }], to: [{ kind: 'Service' }] },
      'from[0].namespace is undefined: pass a string',
    ],
    ['to', { from: [], to: [{}] }, 'to[0].kind is undefined: pass a string'],
    ['nothing', {}, 'from is undefined'],
  ])('a grant with nothing in %s is refused', (_, props, message) => {
    expect(() => new kplus.ReferenceGrant(data, 'x', props as never)).toThrow(message);
  });
});
