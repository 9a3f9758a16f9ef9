/* eslint-disable @typescript-eslint/no-explicit-any -- tests read any field of a manifest */
import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { schemaFaults } from '../../schemas/gateway-api';
import { gatewayIn, serviceIn, workload } from './gateway-objects';

let app: App;
let chart: Chart;
let data: Chart;
beforeEach(() => {
  app = new App();
  chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
  data = new Chart(app, 'data', { namespace: 'data', disableResourceNameHashes: true });
});

/** The Gateway API objects of a chart, each checked against the schema of its CustomResourceDefinition. */
function routes(scope: Chart): any[] {
  const objects = Testing.synth(scope).filter(({ apiVersion }) => String(apiVersion).startsWith('gateway.'));
  for (const object of objects) expect([object.kind, schemaFaults(object)]).toEqual([object.kind, []]);
  return objects;
}
const route = (scope: Chart): any => routes(scope).find(({ kind }) => String(kind).endsWith('Route'));

/** The first line of each finding of synth. */
function findings(): string[] {
  try {
    for (const one of app.charts) Testing.synth(one);
  } catch (error) {
    return (error as Error).message.split('\n').flatMap((line) => (/^ {2}\S/.test(line) ? [line.trim()] : []));
  }
  return [];
}

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
    ['no name', () => kplus.Gateway.fromGatewayName(chart, 'x', '', { listeners: {} }), 'pass the name of the Gateway'],
    [
      'nothing known',
      () => kplus.Gateway.fromGatewayName(chart, 'x', 'a', undefined as never),
      "pass its listeners, as in { listeners: { https: 'HTTPS' }, namespace: 'infra' }",
    ],
    [
      'a protocol that is none',
      () => kplus.Gateway.fromGatewayName(chart, 'x', 'a', { listeners: { a: 443 as never } }),
      "listeners.a is the number 443: pass its protocol, as in 'HTTPS'",
    ],
    [
      'a protocol in other letters',
      () => kplus.Gateway.fromGatewayName(chart, 'x', 'a', { listeners: { a: 'tls/passthrough' } }),
      "listeners.a is 'tls/passthrough': write it as 'TLS/Passthrough'",
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
