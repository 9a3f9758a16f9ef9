/* eslint-disable @typescript-eslint/no-explicit-any -- tests read any field of a manifest */
import { App as Root, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { schemaFaults } from '../../schemas/gateway-api';

let chart: Chart;
let gateway: kplus.ImportedGateway<{ https: 'HTTPS' }>;
beforeEach(() => {
  chart = new Chart(new Root(), 'shop', { namespace: 'shop', disableResourceNameHashes: true });
  gateway = kplus.Gateway.fromGatewayName(chart, 'gw', 'edge', { listeners: { https: 'HTTPS' } });
});

const application = (id = 'shop', kind?: 'StatefulSet') =>
  new kplus.App(chart, id, {
    ...(kind && { kind }),
    containers: { web: { image: 'web:1', ports: { http: 8080, admin: 9901, dns: '53/UDP' } } },
  });

function objects(kind: string): any[] {
  const found = Testing.synth(chart).filter((object) => object.kind === kind);
  for (const object of found) expect(schemaFaults(object) ?? []).toEqual([]);
  return found;
}

test('a route of an application is an HTTPRoute and a Service of its name', () => {
  application().route('shop.example.com', { '/': 'http', '/admin': 'admin' }, { gateway: gateway.listener('https') });
  expect(objects('HTTPRoute')).toEqual([
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'shop', namespace: 'shop' },
      spec: {
        parentRefs: [{ name: 'edge', sectionName: 'https' }],
        hostnames: ['shop.example.com'],
        rules: [
          { matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'shop', port: 8080 }] },
          { matches: [{ path: { type: 'PathPrefix', value: '/admin' } }], backendRefs: [{ name: 'shop', port: 9901 }] },
        ],
      },
    },
  ]);
  expect(objects('Service').map(({ metadata, spec }) => [metadata.name, spec.ports])).toEqual([
    [
      'shop',
      [
        { name: 'http', port: 8080, targetPort: 'http' },
        { name: 'admin', port: 9901, targetPort: 'admin' },
      ],
    ],
  ]);
});

test('the Service that exposes the ports is used', () => {
  const app = application();
  app.expose({ http: 80, admin: true });
  app.route('shop.example.com', { '/': 'http', '/admin': { port: 'admin', type: 'Exact' } }, { gateway });
  expect(objects('Service')).toHaveLength(1);
  expect(objects('HTTPRoute')[0].spec.rules.map((rule: any) => [rule.matches[0].path, rule.backendRefs])).toEqual([
    [{ type: 'PathPrefix', value: '/' }, [{ name: 'shop', port: 80 }]],
    [{ type: 'Exact', value: '/admin' }, [{ name: 'shop', port: 9901 }]],
  ]);
});

test('ports that no Service exposes get one Service, however many routes there are', () => {
  const app = application();
  app.expose({ http: 80 });
  app.route('shop.example.com', { '/': 'http', '/admin': 'admin' }, { gateway });
  app.route('other.example.com', { '/': 'admin' }, { gateway, name: 'other' });
  const names = objects('HTTPRoute').map(({ metadata, spec }) => [
    metadata.name,
    spec.rules.flatMap((rule: any) => rule.backendRefs.map((one: any) => `${one.name}:${one.port}`)),
  ]);
  expect(names).toEqual([
    ['shop', ['shop:80', 'shop-route:9901']],
    ['other', ['shop-route:9901']],
  ]);
});

test('a Service that a route made has the ports of the next one, too', () => {
  const app = application();
  app.route('shop.example.com', { '/': 'http' }, { gateway });
  app.route('admin.example.com', { '/': 'admin' }, { gateway, name: 'admin' });
  expect(objects('Service').map(({ spec }) => spec.ports.map(({ name }: any) => name))).toEqual([['http', 'admin']]);
});

test('the Service that governs a StatefulSet is none for routes', () => {
  application('db', 'StatefulSet').route('db.example.com', { '/': 'http' }, { gateway });
  expect(objects('HTTPRoute')[0].spec.rules[0].backendRefs).toEqual([{ name: 'db', port: 8080 }]);
});

test.each<
  [string, (ports: kplus.ContainerPort[]) => kplus.Deployment | kplus.StatefulSet | kplus.DaemonSet | kplus.Pod]
>([
  ['Deployment', (ports) => new kplus.Deployment(chart, 'web', { containers: [{ image: 'web:1', ports }] })],
  ['StatefulSet', (ports) => new kplus.StatefulSet(chart, 'web', { containers: [{ image: 'web:1', ports }] })],
  ['DaemonSet', (ports) => new kplus.DaemonSet(chart, 'web', { containers: [{ image: 'web:1', ports }] })],
  ['Pod', (ports) => new kplus.Pod(chart, 'web', { containers: [{ image: 'web:1', ports }] })],
])('a %s is routed to by names and numbers, hosts and handles', (_, make) => {
  const web = make([{ name: 'http', number: 8080 }]);
  const filters: kplus.HttpRouteFilter[] = [{ urlRewrite: { path: { replacePrefixMatch: '/' } } }];
  web.route(
    ['a.example.com', 'b.example.com'],
    { '/': web.port('http'), '/x': { port: 8080, filters, timeouts: { request: '5s' } } },
    { gateway: [gateway], metadata: { labels: { a: 'b' } } },
  );
  const [route] = objects('HTTPRoute');
  expect(route.metadata.labels).toEqual({ a: 'b' });
  expect(route.spec.hostnames).toEqual(['a.example.com', 'b.example.com']);
  expect(route.spec.rules[1]).toMatchObject({ timeouts: { request: '5s' }, filters: [{ type: 'URLRewrite' }] });
  expect(route.spec.rules.map((rule: any) => rule.backendRefs[0].port)).toEqual([8080, 8080]);
});

test('a port without a name is routed to by its number', () => {
  const web: kplus.Deployment = new kplus.Deployment(chart, 'web', {
    containers: [{ image: 'web:1', portNumber: 9000 }],
  });
  web.route('a.example.com', { '/': 9000 }, { gateway });
  expect(objects('Service')[0].spec.ports).toEqual([{ name: 'port-9000', port: 9000, targetPort: 9000 }]);
});

test.each<[string, (app: any) => unknown, string]>([
  [
    'an undeclared name',
    (app) => app.route('a', { '/': 'htp' }, { gateway }),
    "path '/' of route(): no container declares port 'htp' (http 8080/TCP, admin 9901/TCP, dns 53/UDP); did you mean 'http'?",
  ],
  [
    'a UDP port',
    (app) => app.route('a', { '/': 'dns' }, { gateway }),
    "path '/' of route(): port 'dns' is UDP, and an HTTPRoute leads to TCP ports (http 8080/TCP, admin 9901/TCP)",
  ],
  [
    'no port',
    (app) => app.route('a', { '/': {} }, { gateway }),
    "path '/' of route(): the port is undefined: pass the name of a port",
  ],
  [
    'no paths',
    (app) => app.route('a', {}, { gateway }),
    "Deployment 'shop/shop': route() was given an object without paths: name a port for each path",
  ],
  [
    'no host',
    (app) => app.route(undefined, { '/': 'http' }, { gateway }),
    'the host of route() is undefined: pass a host',
  ],
  [
    'no options',
    (app) => app.route('a', { '/': 'http' }),
    'options of route() is undefined: pass an object, as in { gateway }',
  ],
  ['no Gateway', (app) => app.route('a', { '/': 'http' }, {}), 'parents[0] is undefined: pass an object'],
  [
    'a second route without a name',
    (app) => [app.route('a', { '/': 'http' }, { gateway }), app.route('b', { '/': 'http' }, { gateway })],
    "Deployment 'shop/shop' has such a route already: pass { name } for a second HTTPRoute, or name all hosts and paths in one",
  ],
])('is refused with %s', (_, make, message) => {
  const app = application();
  expect(() => make(app)).toThrow(message);
});
