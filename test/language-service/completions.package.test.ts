import { Editor } from './editor';

const editor = new Editor();
const HEAD = `
import { App as Root, Chart } from 'cdk8s';
import {
  App, DaemonSet, Deployment, Gateway, HttpRoute, IngressBackend, Job, NetworkPolicyPort, Pod, PodMonitor, Protocol, Service,
  ServiceMonitor, StatefulSet,
} from 'cdk8s-ports';

const chart = new Chart(new Root(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [
    { name: 'nginx', image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }, { name: 'dns', number: 53, protocol: Protocol.UDP }] },
    { name: 'envoy', image: 'envoy:1.31', ports: [{ name: 'admin', number: 9901 }] },
  ],
});
const envoy = web.container('envoy');
const late = web.addContainer({ image: 'late:1.0', ports: [{ name: 'late', number: 81 }] });
const containers = [{ image: 'pod:1.0', ports: [{ name: 'grpc', number: 50051 }] }] as const;
const pod = new Pod(chart, 'pod', { containers });
const app = new App(chart, 'app', {
  containers: {
    main: { image: 'main:1.0', ports: { main: 8080, dns: '53/UDP' } },
    side: { image: 'side:1.0', ports: { stats: 9102 } },
  },
});
`;
const all = ['admin', 'dns', 'http'];

/** The completions at the cursor `‸` in a line after the head. */
function offered(line: string): readonly string[] {
  return editor.completions(HEAD + line);
}

describe('targetPort', () => {
  test.each([
    ['new Service', `new Service(chart, 's', { selector: web, ports: [{ port: 80, targetPort: '‸' }] });`],
    ['before the selector', `new Service(chart, 's', { ports: [{ port: 80, targetPort: '‸' }], selector: web });`],
    ['half a name', `new Service(chart, 's', { selector: web, ports: [{ port: 80, targetPort: 'ht‸' }] });`],
    ['an unfinished program', `new Service(chart, 's', { selector: web, ports: [{ port: 80, targetPort: '‸`],
    [
      'the second of two',
      `new Service(chart, 's', { selector: web, ports: [{ name: 'a', port: 80, targetPort: 'http' }, { port: 81, targetPort: '‸' }] });`,
    ],
    [
      'headless',
      `new Service(chart, 's', { selector: web, clusterIP: 'None', ports: [{ port: 80, targetPort: '‸' }] });`,
    ],
    ['exposeViaService', `web.exposeViaService({ ports: [{ port: 80, targetPort: '‸' }] });`],
    [
      'exposeViaService, the second of two',
      `web.exposeViaService({ ports: [{ port: 80, targetPort: 'http' }, { name: 'b', port: 81, targetPort: '‸' }] });`,
    ],
    ['exposeViaIngress', `web.exposeViaIngress('/', { ports: [{ port: 80, targetPort: '‸' }] });`],
    [
      'of a container by its place',
      `new Service(chart, 's', { container: web.containers[0], ports: [{ port: 80, targetPort: '‸' }] });`,
    ],
    ['expose', `web.expose({ metrics: { port: 80, targetPort: '‸' } });`],
    ['new Service, without a port', `new Service(chart, 's', { selector: web, ports: [{ targetPort: '‸' }] });`],
    [
      'new Service, of the second of two without a port',
      `new Service(chart, 's', { selector: web, ports: [{ name: 'a', port: 80, targetPort: 'http' }, { targetPort: '‸' }] });`,
    ],
    ['exposeViaService, without a port', `web.exposeViaService({ ports: [{ targetPort: '‸' }] });`],
    ['expose, without a port', `web.expose({ http: { targetPort: '‸' } });`],
  ])('%s: the names that the workload declares', (_, line) => {
    expect(offered(line)).toEqual(all);
  });

  test('of a referenced container: its own names alone', () => {
    expect(offered(`new Service(chart, 's', { container: envoy, ports: [{ port: 80, targetPort: '‸' }] });`)).toEqual([
      'admin',
    ]);
    expect(offered(`new Service(chart, 's', { container: late, ports: [{ port: 80, targetPort: '‸' }] });`)).toEqual([
      'late',
    ]);
  });

  test('of other kinds, and of an application', () => {
    expect(offered(`pod.exposeViaService({ ports: [{ port: 80, targetPort: '‸' }] });`)).toEqual(['grpc']);
    expect(offered(`new Service(chart, 's', { selector: pod, ports: [{ port: 80, targetPort: '‸' }] });`)).toEqual([
      'grpc',
    ]);
    expect(offered(`new Service(chart, 's', { selector: app, ports: [{ port: 80, targetPort: '‸' }] });`)).toEqual([
      'dns',
      'main',
      'stats',
    ]);
  });
});

describe('expose', () => {
  test('its keys are the names that the workload declares', () => {
    expect(offered(`web.expose({ ‸ });`)).toEqual(all);
    expect(offered(`web.expose({ '‸' });`)).toEqual(all);
    expect(offered(`app.expose({ ‸ });`)).toEqual(['dns', 'main', 'stats']);
    expect(offered(`new StatefulSet(chart, 's', { containers }).expose({ ‸ });`)).toEqual(['grpc']);
  });

  test('a name that is there is not offered again', () => {
    expect(offered(`web.expose({ http: 80, ‸ });`)).toEqual(['admin', 'dns']);
  });

  test('an object for a port: what it may say', () => {
    expect(offered(`web.expose({ http: { ‸ } });`)).toEqual([
      'appProtocol',
      'nodePort',
      'port',
      'protocol',
      'targetPort',
    ]);
  });
});

test('container: the names of the containers', () => {
  expect(offered(`web.container('‸');`)).toEqual(['envoy', 'nginx']);
  expect(offered(`new Service(chart, 's', { container: web.container('‸'), ports: [{ port: 80 }] });`)).toEqual([
    'envoy',
    'nginx',
  ]);
  expect(offered(`app.containers.‸`)).toEqual(['main', 'side']);
});

describe('port', () => {
  test('the declared names', () => {
    expect(offered(`web.port('‸');`)).toEqual(all);
    expect(offered(`envoy.port('‸');`)).toEqual(['admin']);
    expect(offered(`app.port('‸');`)).toEqual(['dns', 'main', 'stats']);
  });

  test('numbers too, where no quote is open', () => {
    expect(offered(`web.port(‸);`)).toEqual(expect.arrayContaining(['53', '8080', '9901', `'http'`]));
  });
});

describe('properties', () => {
  test('of a Service port', () => {
    expect(offered(`new Service(chart, 's', { selector: web, ports: [{ port: 80, ‸ }] });`)).toEqual([
      ...['appProtocol', 'name', 'nodePort', 'protocol', 'targetPort'],
    ]);
  });

  test('of a container and of its ports', () => {
    expect(offered(`new Job(chart, 'j', { containers: [{ image: 'job:1.0', p‸ }] });`)).toEqual(
      expect.arrayContaining(['portNumber', 'ports', 'readiness']),
    );
    expect(
      offered(`new DaemonSet(chart, 'd', { containers: [{ image: 'd:1.0', ports: [{ name: 'http', ‸ }] }] });`),
    ).toEqual([...['hostIp', 'hostPort', 'number', 'protocol']]);
  });

  test('values that are fixed', () => {
    expect(
      offered(`new Service(chart, 's', { selector: web, ports: [{ port: 80, targetPort: 'http', protocol: '‸' }] });`),
    ).toEqual([...['SCTP', 'TCP', 'UDP']]);
  });
});

describe('endpoint', () => {
  test.each([
    [
      'of a Service',
      `new Service(chart, 's', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 'http' }, { name: 'names', port: 53, targetPort: 'dns' }] }).endpoint('‸');`,
      ['names', 'web'],
    ],
    ['of what expose returns', `web.expose({ http: 80, admin: 81 }).endpoint('‸');`, ['admin', 'http']],
    [
      'of a Service that lives elsewhere',
      `Service.fromServiceName(chart, 'db', 'db', { ports: { pg: 5432 } }).endpoint('‸');`,
      ['pg'],
    ],
    [
      'of one pod of an application',
      `new App(chart, 'db', { kind: 'StatefulSet', containers: { db: { image: 'pg:17', ports: { pg: 5432 } } } }).podEndpoint(0, '‸');`,
      ['pg'],
    ],
    ['of one pod', `new StatefulSet(chart, 'db', { containers }).podEndpoint(0, '‸');`, ['grpc']],
  ])('%s: the names of its ports', (_, line, names) => {
    expect(offered(line)).toEqual(names);
  });
});

describe('port of an Ingress backend', () => {
  const service = `const svc = web.expose({ http: 80, admin: 81, dns: true });\n`;
  test.each([
    ['fromService', `IngressBackend.fromService(svc, { port: '‸' });`],
    ['fromService, half a name', `IngressBackend.fromService(svc, { port: 'ht‸' });`],
    ['exposeViaIngress of a Service', `svc.exposeViaIngress('/', { port: '‸' });`],
    ['exposeViaIngress of a workload', `web.exposeViaIngress('/', { port: '‸' });`],
  ])('%s: the names of the TCP ports', (_, line) => {
    expect(offered(service + line)).toEqual(['admin', 'http']);
  });

  test('fromService: its options', () => {
    expect(offered(`IngressBackend.fromService(web.expose({ http: 80 }), { ‸ });`)).toEqual(['port']);
  });
});

describe('the Gateway API', () => {
  const gateway = `const gateway = new Gateway(chart, 'gw', { gatewayClassName: 'a', listeners: { http: { port: 80, protocol: 'HTTP' }, https: { port: 443, protocol: 'HTTPS' } } });`;

  test('the listeners of a Gateway', () => {
    expect(offered(`${gateway} gateway.listener('‸');`)).toEqual(['http', 'https']);
    expect(
      offered(`Gateway.fromGatewayName(chart, 'x', 'edge', { listeners: { https: 'HTTPS' } }).listener('‸');`),
    ).toEqual(['https']);
  });

  test('the protocols of a listener', () => {
    expect(
      offered(`new Gateway(chart, 'x', { gatewayClassName: 'a', listeners: { http: { port: 80, protocol: '‸' } } });`),
    ).toEqual(['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP']);
  });

  test('the ports of a route: the TCP ports that the workload declares', () => {
    expect(offered(`${gateway} web.route('a.example.com', { '/': '‸' }, { gateway });`)).toEqual(['admin', 'http']);
    expect(offered(`${gateway} app.route('a.example.com', { '/': { port: '‸' } }, { gateway });`)).toEqual([
      'main',
      'stats',
    ]);
  });

  test('the fields of a route', () => {
    expect(offered(`${gateway} new HttpRoute(chart, 'x', { parents: [gateway], rules: [{ ‸ }] });`)).toEqual([
      'backends',
      'extra',
      'filters',
      'matches',
      'name',
      'timeouts',
    ]);
    expect(
      offered(`${gateway} new HttpRoute(chart, 'x', { parents: [gateway], rules: [{ matches: [{ method: '‸' }] }] });`),
    ).toContain('GET');
  });
});

describe('who may call whom', () => {
  test('the endpoint that connect() takes: the ports of its Service', () => {
    const service = `const service = web.expose({ http: 80, admin: true });`;

    expect(offered(`${service} app.connect(service.endpoint('‸'));`)).toEqual(['admin', 'http']);
    expect(offered(`${service} app.connect(service.‸);`)).toContain('endpoint');
  });

  test('the options of connect(), the containers by their names', () => {
    const call = `app.connect(web.expose({ http: 80 }).endpoint(), `;

    expect(offered(`${call}{ ‸ });`)).toEqual(['container', 'dns', 'egress', 'env', 'ingress', 'podPort']);
    expect(offered(`${call}{ container: '‸' });`)).toEqual(['main', 'side']);
    expect(offered(`${call}{ env: { URL: '‸' } });`)).toEqual(['host', 'hostAndPort', 'port', 'url']);
  });

  test('the ports of pods that a policy allows', () => {
    expect(offered(`NetworkPolicyPort.of(web.port('‸'));`)).toEqual(all);
    expect(offered(`app.connections.allowTo(web, { ports: [web.port('‸')] });`)).toEqual(all);
    expect(offered(`NetworkPolicyPort.of({ ‸ });`)).toEqual(['endPort', 'port', 'protocol']);
    expect(offered(`NetworkPolicyPort.of({ port: 53, protocol: '‸' });`)).toEqual(
      expect.arrayContaining(['SCTP', 'TCP', 'UDP']),
    );
  });

  test('allowFromAnywhere(): the ports of the workload', () => {
    expect(offered(`web.allowFromAnywhere('‸');`)).toEqual(all);
  });
});

describe('what is monitored', () => {
  test('monitor() of a workload and of an application: the names of TCP ports', () => {
    expect(offered(`web.monitor('‸');`)).toEqual(['admin', 'http']);
    expect(offered(`pod.monitor('‸');`)).toEqual(['grpc']);
    expect(offered(`app.monitor('‸');`)).toEqual(['main', 'stats']);
  });

  test('the options of monitor(), and of an endpoint', () => {
    expect(offered(`web.monitor('http', { ‸ });`)).toEqual(expect.arrayContaining(['interval', 'path', 'labels']));
    expect(
      offered(`new ServiceMonitor(chart, 'm', { endpoints: [{ endpoint: web.expose({ http: 80 }).endpoint(), ‸ }] });`),
    ).toEqual(expect.arrayContaining(['interval', 'path', 'scheme']));
    expect(offered(`new PodMonitor(chart, 'm', { podMetricsEndpoints: [{ port: web.port('http'), ‸ }] });`)).toEqual(
      expect.arrayContaining(['interval', 'path', 'byNumber']),
    );
  });

  test('the ports of the Service or the workload, within a monitor', () => {
    const service = `const service = web.expose({ http: 80, admin: true });`;

    expect(
      offered(`${service} new ServiceMonitor(chart, 'm', { endpoints: [{ endpoint: service.endpoint('‸') }] });`),
    ).toEqual(['admin', 'http']);
    expect(offered(`new PodMonitor(chart, 'm', { podMetricsEndpoints: [{ port: web.port('‸') }] });`)).toEqual(all);
  });
});

test('the Services of a contract, and their ports', () => {
  const contract = `const contract = {
    version: 1,
    services: { web: { name: 'web', ports: { http: 80, dns: '53/UDP' } }, db: { name: 'db', ports: { pg: 5432 } } },
  } as const;`;

  expect(offered(`${contract} Service.fromContract(chart, 'x', contract, '‸');`)).toEqual(['db', 'web']);
  expect(offered(`${contract} Service.fromContract(chart, 'x', contract, 'web').endpoint('‸');`)).toEqual([
    'dns',
    'http',
  ]);
});
