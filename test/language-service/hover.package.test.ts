import { Editor } from './editor';

const editor = new Editor();
const HEAD = `
import { App as Root, Chart, Cron } from 'cdk8s';
import {
  App, Container, CronJob, DaemonSet, Deployment, DeploymentProps, Gateway, HttpRoute, Ingress, IngressBackend, Job, NetworkPolicyPort, Pod, PodMonitor,
  Probe, Protocol, Service, ServiceMonitor, ServiceReference, StatefulSet,
} from 'cdk8s-ports';

const chart = new Chart(new Root(), 'shop');
const containers = [
  { image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }, { name: 'dns', number: 53, protocol: Protocol.UDP }] },
] as const;
const web = new Deployment(chart, 'web', { containers });
const schedule = Cron.daily();
`;

/** The type that the editor shows for a constant with that value, in one line. */
function shown(value: string): string {
  return editor
    .hover(`${HEAD}const shown‸ = ${value};`)
    .replace(/^const shown: /, '')
    .replace(/\s+/g, ' ')
    .replace(/; }/g, ' }');
}

/** The type with the keys of maps sorted, because the compiler's order is unspecified. */
function sorted(type: string): string {
  return type.replace(/\{ ([^{}]+) \}/g, (_, ports: string) => `{ ${ports.split('; ').sort().join('; ')} }`);
}

test.each([
  ['Pod', `new Pod(chart, 'x', { containers })`],
  ['Deployment', `new Deployment(chart, 'x', { containers })`],
  ['StatefulSet', `new StatefulSet(chart, 'x', { containers })`],
  ['DaemonSet', `new DaemonSet(chart, 'x', { containers })`],
  ['Job', `new Job(chart, 'x', { containers })`],
  ['CronJob', `new CronJob(chart, 'x', { containers, schedule })`],
  ['Container', `new Container(containers[0])`],
  ['Container', `web.addContainer(containers[0])`],
])('a %s is its port map: %s', (kind, value) => {
  expect(sorted(shown(value))).toBe(`${kind}<{ dns: "53/UDP"; http: 8080 }>`);
});

test('a workload with the containers where they have names', () => {
  expect(
    shown(`new Deployment(chart, 'x', {
      containers: [{ name: 'web', image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }, { name: 'idle', image: 'idle:1.0' }],
    })`),
  ).toBe('Deployment<{ http: 8080 }> & Containers<"idle" | "web: http">');
});

test.each([
  ['written', `{ initContainers: [{ image: 'init:1.0' }], containers }`, ''],
  ['on a condition', `{ initContainers: process.argv[9] ? [{ image: 'init:1.0' }] : undefined, containers }`, ''],
  ['from other props', `{ ...({} as DeploymentProps), containers }`, ''],
  [
    'beside a container with a name',
    `{ ...({} as DeploymentProps), containers: [{ ...containers[0], name: 'web' }] }`,
    ' & Containers<"web">',
  ],
])('a workload with init containers is its port map, too: %s', (_, props, names) => {
  expect(sorted(shown(`new Deployment(chart, 'x', ${props})`))).toBe(
    `Deployment<{ dns: "53/UDP"; http: 8080 }>${names}`,
  );
});

test.each([
  [
    'by name',
    `new Service(chart, 'x', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 'http' }] })`,
    '{ web: 80 }',
  ],
  [
    'with the protocols of its container ports',
    `new Service(chart, 'x', { selector: web, ports: [{ port: 80, targetPort: 'http' }, { port: 5353, targetPort: 'dns' }] })`,
    '{ http: 80; dns: "5353/UDP" }',
  ],
  [
    'without a name',
    `new Service(chart, 'x', { selector: web, ports: [{ port: 80, targetPort: 'http' }] })`,
    '{ 80: 80 }',
  ],
  ['by expose', `web.expose({ http: 80, dns: true })`, '{ http: 80; dns: "53/UDP" }'],
  ['by exposeViaService', `web.exposeViaService()`, '{ http: 8080; dns: "53/UDP" }'],
  [
    'by exposeViaService with ports',
    `web.exposeViaService({ ports: [{ name: 'x', port: 80, targetPort: 'http' }] })`,
    '{ x: 80 }',
  ],
])('a Service is its port map: %s', (_, value, map) => {
  expect(sorted(shown(value))).toBe(sorted(`Service<${map}>`));
});

test.each([
  ['one port', `[{ name: 'http', number: n }]`, 'Deployment<{ http: N }>'],
  ['two', `[{ name: 'http', number: n }, { name: 'grpc', number: 81 }]`, 'Deployment<{ http: N; grpc: 81 }>'],
  [
    'two protocols',
    `[{ name: 'tcp', number: n }, { name: 'udp', number: n, protocol: Protocol.UDP }]`,
    'Deployment<{ tcp: N; udp: `${N}/UDP` }>',
  ],
])('in a generic function, a workload is its port map: %s', (_, ports, type) => {
  const hover = editor.hover(
    `${HEAD}function make<N extends number>(n: N) { const one‸ = new Deployment(chart, 'x', { containers: [{ image: 'x:1.0', ports: ${ports} }] }); }`,
  );

  expect(hover.replace(/\s+/g, ' ').replace(/; }/g, ' }')).toBe(`const one: ${type}`);
});

test('an application is the port maps of its containers', () => {
  const app = `new App(chart, 'x', { containers: { web: { image: 'nginx:1.27', ports: { http: 8080, dns: '53/UDP' } } } })`;

  expect(shown(app)).toBe('App<{ web: { http: 8080; dns: "53/UDP" } }>');
  expect(
    shown(`new App(chart, 'x', { kind: 'StatefulSet', containers: { db: { image: 'pg:17', ports: { pg: 5432 } } } })`),
  ).toBe('StatefulSetApp<{ db: { pg: 5432 } }>');
  expect(shown(`${app}.containers.web`)).toBe('Container<{ http: 8080; dns: "53/UDP" }>');
});

test('a handle is the name or number, and the port', () => {
  expect(shown(`web.port('http')`)).toBe('"http" & Port<8080>');
  expect(shown(`web.port(53)`)).toBe('53 & Port<"53/UDP">');
  expect(shown(`new Pod(chart, 'x', { containers: [{ image: 'x:1.0', ports: [{ number: 9000 }] }] }).port(9000)`)).toBe(
    '9000 & Port<9000> & Nameless',
  );
});

test('a probe is the port that it names', () => {
  expect(shown(`Probe.fromHttpGet('/', { port: 'http' })`)).toBe('Probe<"http">');
});

test('monitors, references and contracts are what they are called', () => {
  const contract = `{ version: 1, services: { web: { name: 'web', ports: { http: 80, dns: '53/UDP' } } } }`;

  expect(shown(`web.monitor('http')`)).toBe('PodMonitor');
  expect(shown(`new PodMonitor(chart, 'x', { podMetricsEndpoints: [{ port: web.port('http') }] })`)).toBe('PodMonitor');
  expect(
    shown(`new ServiceMonitor(chart, 'x', { endpoints: [{ endpoint: web.expose({ http: 80 }).endpoint() }] })`),
  ).toBe('ServiceMonitor');
  expect(shown(`ServiceReference.fromEndpoint(web.expose({ http: 80 }).endpoint())`)).toBe('ServiceReference');
  expect(shown(`Service.fromContract(chart, 'x', ${contract})`)).toBe('ImportedService<{ http: 80; dns: "53/UDP" }>');
  expect(
    shown(`new Service(chart, 'x', { selector: web, ports: [{ port: 80, targetPort: 'http' }] }).endpoint()`),
  ).toBe('NamelessEndpoint<80>');
});

test('policies and connections are what they are called', () => {
  expect(shown(`NetworkPolicyPort.of(web.port('http'))`)).toBe('NetworkPolicyPort');
  expect(shown(`web.connections`)).toBe('Connections');
  expect(shown(`web.connect(web.expose({ http: 80 }).endpoint())`)).toBe('void');
});

test.each([
  ['web.connect‸(web.expose({ http: 80 }).endpoint());', 'connect'],
  ["web.connections.allowTo‸(web, { ports: [web.port('http')] });", 'allowTo'],
  ["NetworkPolicyPort.of‸(web.port('http'));", 'of'],
  ["web.monitor‸('http');", 'monitor'],
  ["web.route‸('a.example.com', { '/': 'http' }, { gateway: {} as Gateway });", 'route'],
  [
    'new ServiceMonitor‸(chart, "m", { endpoints: [{ endpoint: web.expose({ http: 80 }).endpoint() }] });',
    'ServiceMonitor',
  ],
  ["new PodMonitor‸(chart, 'm', { podMetricsEndpoints: [{ port: web.port('http') }] });", 'PodMonitor'],
  ['ServiceReference.fromEndpoint‸(web.expose({ http: 80 }).endpoint());', 'fromEndpoint'],
])('what is called is shown without the types that judge: %s', (program, name) => {
  const text = editor.hover(`${HEAD}${program}`);

  expect(text).toContain(name);
  expect(text).not.toMatch(/Scraped|Taken|Checked|Doubt|Judge|RoutedName|Called|Allowed|ContainerKey|Index in keyof/);
});

test('a list of containers is a member of what has it in cdk8s-plus', () => {
  const program = `${HEAD}new Deployment(chart, 'x', { containers‸: [{ image: 'x:1.0' }] });`;

  expect(editor.hover(program)).toBe('(property) AbstractPodProps.containers?: readonly ContainerProps[] | undefined');
});

test.each([
  `{ containers‸: { web: { image: 'x:1.0', ports: { 8080: 8080 } } } }`,
  `{ containers: { web‸: { image: 'x:1.0', ports: { 8080: 8080 } } } }`,
  `{ containers: { web: { image: 'x:1.0', ports‸: { 8080: 8080 } } } }`,
])('a wrong application is shown without the types that explain it: %s', (props) => {
  const text = editor.hover(`${HEAD}new App(chart, 'x', ${props});`);

  expect(text).toContain("port name '8080' needs at least one letter");
  expect(text).not.toContain('Explained');
});

test('what is known at run time only is any port', () => {
  expect(shown(`new Deployment(chart, 'x')`)).toBe('Deployment<PortMap>');
  expect(shown(`new Service(chart, 'x')`)).toBe('Service<PortMap>');
});

test.each([
  ['of a Service', `web.expose({ http: 80, dns: 5353 }).endpoint('http')`, 'Endpoint<80>'],
  ['of UDP', `web.expose({ http: 80, dns: 5353 }).endpoint('dns')`, 'Endpoint<"5353/UDP">'],
  ['of one pod', `new StatefulSet(chart, 'x', { containers }).podEndpoint(0, 'http')`, 'PortAddress<8080>'],
  ['elsewhere', `Service.fromServiceName(chart, 'x', 'db', { ports: { pg: 5432 } }).endpoint()`, 'Endpoint<5432>'],
])('an endpoint is its port: %s', (_, value, type) => {
  expect(shown(value)).toBe(type);
});

test('a Service that lives elsewhere is its port map', () => {
  expect(shown(`Service.fromServiceName(chart, 'x', 'db', { ports: { pg: 5432, dns: '53/UDP' } })`)).toBe(
    'ImportedService<{ pg: 5432; dns: "53/UDP" }>',
  );
});

test('an Ingress and its backends are called what they are', () => {
  expect(shown(`IngressBackend.fromService(web.expose({ http: 80 }), { port: 'http' })`)).toBe('IngressBackend');
  expect(shown(`new Ingress(chart, 'x')`)).toBe('Ingress');
  expect(shown(`web.exposeViaIngress('/', { port: 'http' })`)).toBe('Ingress');
});

test('a Gateway is its listeners, and a route is a route', () => {
  const gateway = `new Gateway(chart, 'x', { gatewayClassName: 'cilium', listeners: { https: { port: 443, protocol: 'HTTPS' } } })`;

  expect(shown(gateway)).toBe('Gateway<{ https: "HTTPS" }>');
  expect(shown(`${gateway}.listener('https')`)).toBe('Listener<"HTTPS">');
  expect(shown(`Gateway.fromGatewayName(chart, 'x', 'edge', { listeners: { http: 'HTTP' } })`)).toBe(
    'ImportedGateway<{ http: "HTTP" }>',
  );
  expect(
    shown(
      `new HttpRoute(chart, 'x', { parents: [${gateway}], rules: [{ backends: [web.expose({ http: 80 }).endpoint()] }] })`,
    ),
  ).toBe('HttpRoute');
  expect(shown(`web.route('shop.example.com', { '/': 'http' }, { gateway: ${gateway} })`)).toBe('HttpRoute');
});
