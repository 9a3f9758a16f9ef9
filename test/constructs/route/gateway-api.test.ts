/* eslint-disable @typescript-eslint/no-explicit-any -- tests read any field of a manifest */
import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { schemaFaults } from '../../schemas/gateway-api';
import { gatewayIn, serviceIn, workload } from './gateway-objects';

let chart: Chart;
beforeEach(() => {
  chart = new Chart(new App(), 'shop', { namespace: 'shop', disableResourceNameHashes: true });
});

/** The Gateway API objects of a chart, each checked against the schema of its CustomResourceDefinition. */
function routes(scope: Chart): any[] {
  const objects = Testing.synth(scope).filter(({ apiVersion }) => String(apiVersion).startsWith('gateway.'));
  for (const object of objects) expect([object.kind, schemaFaults(object)]).toEqual([object.kind, []]);
  return objects;
}
const route = (scope: Chart): any => routes(scope).find(({ kind }) => String(kind).endsWith('Route'));

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
      "listeners is undefined: pass an object, as in { http: { port: 80, protocol: 'HTTP' } }",
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
      'UDP does not use host names: remove hostname',
    ],
  ])('is refused with %s', (_, props, message) => {
    expect(() => new kplus.Gateway(chart, 'x', props as never)).toThrow(message);
  });

  test('has the listeners that it has', () => {
    const gateway: { listener(name: any): unknown } = gatewayIn(chart);
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
          timeouts: { request: '2m', backendRequest: '1m500ms' },
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
    const spec = Testing.synth(chart).find(({ kind }) => kind === 'HTTPRoute').spec;
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
    ['no parents', () => ({ rules: [] }), "HTTPRoute 'shop/x' has no parents: pass the listeners that it attaches to"],
    [
      'a parent that is none',
      () => ({ parents: ['https'], rules: [] }),
      "parents[0] is the string 'https': pass an object",
    ],
    ['no rules', () => ({ parents: parents() }), "HTTPRoute 'shop/x' has no rules"],
    [
      'a port of pods',
      () => ({ parents: parents(), rules: [{ backends: [workload(chart, 'w').port('http')] }] }),
      "rules[0].backends[0] is http (8080), a port of pods, and this takes a port of a Service: pass an endpoint of a Service, as in service.endpoint('name')",
    ],
    [
      'a port of pods in a mirror',
      () => ({
        parents: parents(),
        rules: [{ filters: [{ requestMirror: { backend: workload(chart, 'w').port('http') } }] }],
      }),
      'rules[0].filters[0].requestMirror.backend is http (8080), a port of pods',
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
      'a request to a backend that takes longer than the whole',
      () => ({ parents: parents(), rules: [{ timeouts: { request: '1m', backendRequest: '1m1ms' } }] }),
      'rules[0].timeouts.backendRequest is 1m1ms, longer than the whole request (1m): pass at most 1m',
    ],
    [
      'a host with a port',
      () => ({ parents: parents(), hostnames: ['shop.example.com:443'], rules: [] }),
      "hostnames[0] is the string 'shop.example.com:443': pass a host in lower case and without a port",
    ],
  ])('is refused with %s', (_, props, message) => {
    expect(() => new kplus.HttpRoute(chart, 'x', props() as never)).toThrow(message);
  });

  test.each([
    ['1m', '60s'],
    ['1s', '1000ms'],
    ['0s', '1h'],
  ])('takes %s for a request and %s for a backend', (request, backendRequest) => {
    const rules = [{ timeouts: { request, backendRequest } }];
    new kplus.HttpRoute(chart, 'x', { parents: [gatewayIn(chart).listener('https')], rules });
    expect(route(chart).spec.rules).toEqual(rules);
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
