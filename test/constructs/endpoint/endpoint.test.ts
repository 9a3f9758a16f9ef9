import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib/index';

let app: App;
let chart: Chart;
let data: Chart;
beforeEach(() => {
  app = new App();
  chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
  data = new Chart(app, 'data', { namespace: 'data', disableResourceNameHashes: true });
});

const webIn = (scope: Chart, id = 'web') =>
  new kplus.Deployment(scope, id, {
    containers: [
      {
        image: 'web:1',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'dns', number: 5353, protocol: kplus.Protocol.UDP },
        ],
      },
    ],
  });

/** How a text is rendered in an object of the chart. */
function rendered(scope: Chart, text: string): unknown {
  const object = new ApiObject(scope, `Asker${scope.node.children.length}`, { apiVersion: 'v1', kind: 'Thing', text });
  return (object.toJson() as { text: unknown }).text;
}

describe('the texts of an endpoint', () => {
  test.each([
    ['in its own namespace', () => chart, 'http://svc/v1', 'svc', 'svc:80'],
    ['in another one', () => data, 'http://svc.shop/v1', 'svc.shop', 'svc.shop:80'],
  ])('%s', (_, scope, url, host, hostAndPort) => {
    const endpoint = webIn(chart).expose({ http: 80 }, { name: 'svc' }).endpoint('http');
    expect(rendered(scope(), endpoint.url('/v1'))).toBe(url);
    expect(rendered(scope(), endpoint.host)).toBe(host);
    expect(rendered(scope(), `--peers=${endpoint.hostAndPort},${String(endpoint)}`)).toBe(
      `--peers=${hostAndPort},${hostAndPort}`,
    );
  });

  test('name the cluster domain that is set', () => {
    const own = new App();
    own.node.setContext('cdk8s-ports/clusterDomain', 'corp.example');
    const endpoint = webIn(new Chart(own, 'shop', { namespace: 'shop' }))
      .expose({ http: 80 }, { name: 'svc' })
      .endpoint();
    expect(rendered(new Chart(own, 'data', { namespace: 'data' }), endpoint.url())).toBe(
      'http://svc.shop.svc.corp.example',
    );
  });

  test('are resolved in environment variables, arguments, ConfigMaps and annotations', () => {
    const endpoint = webIn(chart).expose({ http: 80 }, { name: 'svc' }).endpoint();
    new kplus.Deployment(data, 'client', {
      metadata: { annotations: { upstream: endpoint.hostAndPort } },
      containers: [
        {
          image: 'client:1',
          args: [`--url=${endpoint.url()}`],
          envVariables: { URL: kplus.EnvValue.fromValue(endpoint.url('/a')) },
        },
      ],
    });
    new kplus.ConfigMap(data, 'config', { data: { 'app.conf': `upstream ${endpoint.host};\n` } });
    const text = JSON.stringify(Testing.synth(data));
    expect(text).toContain('"upstream":"svc.shop:80"');
    expect(text).toContain('"--url=http://svc.shop"');
    expect(text).toContain('"value":"http://svc.shop/a"');
    expect(text).toContain('upstream svc.shop;\\n');
    expect(text).not.toContain('cdk8s-ports:');
  });

  test('are known at once where there is no cdk8s.App to resolve them', () => {
    const alone = new Chart(undefined as never, 'alone', { namespace: 'alone' });
    expect(webIn(alone).expose({ http: 80 }, { name: 'svc' }).endpoint().url()).toBe('http://svc.alone');
  });
});

describe('the scheme', () => {
  test.each([
    [{ name: 'https', port: 8443 }, 'https://svc:8443'],
    [{ name: 'web', port: 443 }, 'https://svc'],
    [{ name: 'web', port: 80 }, 'http://svc'],
    [{ name: 'redis-main', port: 6379 }, 'redis://svc'],
    [{ name: 'grpc', port: 9000 }, 'grpc://svc:9000'],
    [{ name: 'web', port: 80, appProtocol: 'kubernetes.io/ws' }, 'ws://svc'],
    [{ name: 'web', port: 9443, appProtocol: 'HTTPS' }, 'https://svc:9443'],
    [{ name: 'https', port: 80, appProtocol: 'example.com/own' }, 'https://svc:80'],
  ])('of %j', (port, url) => {
    const service = new kplus.Service(chart, 'svc', {
      metadata: { name: 'svc' },
      selector: webIn(chart),
      ports: [{ ...port, targetPort: 'http' }],
    });
    expect(rendered(chart, service.endpoint().url())).toBe(url);
  });

  test('that is asked for', () => {
    const service = new kplus.Service(chart, 'svc', {
      selector: webIn(chart),
      ports: [{ port: 80, targetPort: 'http' }],
    });
    expect(rendered(chart, service.endpoint().url('/x', { scheme: 'dns' }))).toBe('dns://shop-svc:80/x');
  });
});

test('a client of a headless Service dials the port of the pods', () => {
  const service = new kplus.Service(chart, 'svc', { selector: webIn(chart), clusterIP: 'None' });
  service.bind(80, { targetPort: kplus.unchecked('http', 'what a headless Service says does not count') });
  expect(service.endpoint().port).toBe(8080);
});

test('ports that are bound later count', () => {
  const service = new kplus.Service(chart, 'svc', { selector: webIn(chart) });
  const endpoint = service.endpoint();
  service.bind(81, { targetPort: 'http' });
  expect([endpoint.port, rendered(chart, endpoint.hostAndPort)]).toEqual([81, 'shop-svc:81']);
});

test('says name, protocol and Service', () => {
  const endpoint = webIn(chart).expose({ dns: 53 }, { name: 'names' }).endpoint(53);
  const { name, port, protocol, service } = endpoint;
  expect({ name, port, protocol }).toEqual({ name: 'dns', port: 53, protocol: 'UDP' });
  expect([service.name, service.namespace, service.isHeadless]).toEqual(['names', 'shop', false]);
});

describe('what is refused', () => {
  const service = () =>
    new kplus.Service(chart, 'svc', {
      selector: webIn(chart),
      ports: [{ name: 'web', port: 80, targetPort: 'http' }],
    }) as kplus.Service;

  test.each<[string, (it: kplus.Service) => unknown, string]>([
    [
      'the number of the pods',
      (it) => it.endpoint(8080),
      "Service 'shop/svc' has no port 8080: that is a port of the pods, and clients of the Service dial 80: pass 'web'",
    ],
    [
      'the name that the pods have',
      (it) => it.endpoint('http'),
      "Service 'shop/svc' has no port 'http': that is a port of the pods, and clients of the Service dial 80: pass 'web'",
    ],
    [
      'another name',
      (it) => it.endpoint('wev'),
      "Service 'shop/svc' has no port 'wev' (web 80/TCP); did you mean 'web'?",
    ],
    ['another number', (it) => it.endpoint(81), "Service 'shop/svc' has no port 81 (web 80/TCP)"],
    [
      'no name and no number',
      (it) => it.endpoint({} as never),
      "Service 'shop/svc': endpoint() was given an object: pass the name or number of a port (web 80/TCP)",
    ],
    [
      'a path that is none',
      (it) => it.endpoint().url('v1'),
      "Service 'shop/svc': the path of url() is the string 'v1': begin it with '/', as in url('/v1', { scheme: 'https' })",
    ],
  ])('%s', (_, ask, message) => {
    expect(() => ask(service())).toThrow(new Error(message));
  });

  test('a port of pods, even if its name is that of a Service port', () => {
    const web = webIn(chart);
    const svc: kplus.Service = new kplus.Service(chart, 'svc', {
      selector: web,
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
    });
    expect(() => svc.endpoint(web.port('http') as never)).toThrow(
      new Error(
        "Service 'shop/svc': http (8080) is a port of the pods, and clients of the Service dial 80: pass 'http'",
      ),
    );
  });

  test('no port of several', () => {
    const svc: kplus.Service = webIn(chart).expose({ http: 80, dns: 53 });
    expect(() => svc.endpoint()).toThrow(
      "Service 'shop/web/Service' has 2 ports (http 80/TCP, dns 53/UDP): say which, as in endpoint('http')",
    );
  });

  test('an endpoint as a target port', () => {
    const web = webIn(chart);
    const svc = web.expose({ http: 80 });
    const ports = [{ port: 90, targetPort: svc.endpoint() as never }];
    expect(() => new kplus.Service(chart, 'other', { selector: web, ports })).toThrow(
      "Service 'shop/other': targetPort of port 90 is 80, a port of Service 'shop/web/Service', and this takes a port of pods: pass 'http' (8080)",
    );
  });
});
