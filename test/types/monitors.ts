// What fits, fits: monitors, references and contracts.
import { App, Chart } from 'cdk8s';
import {
  type AnyPort,
  App as Application,
  CronJob,
  DaemonSet,
  Deployment,
  type Endpoint,
  type ImportedService,
  type NamelessEndpoint,
  PodMonitor,
  type Port,
  type PortSpec,
  Service,
  ServiceMonitor,
  type ServiceMonitorEndpoint,
  type ServiceReference as Reference,
  ServiceReference,
} from 'cdk8s-ports';
import { expectType, type Equal } from './expect';

const chart = new Chart(new App(), 'shop');
const containers = [
  { image: 'api:1.4', ports: [{ name: 'http', number: 8080 }, { name: 'metrics', number: 9090 }, { number: 9000 }] },
] as const;
const web = new Deployment(chart, 'web', { containers });
const app = new Application(chart, 'app', {
  containers: { api: { image: 'api:1', ports: { metrics: 9090, dns: '53/UDP' } } },
});
const service = web.expose({ http: 80, metrics: 90 });
const nameless = new Service(chart, 'nameless', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });
declare const anyService: Service;
declare const anyWorkload: Deployment;
declare const anyEndpoint: Endpoint;
declare const anyPort: Port;
declare const anyHandle: AnyPort;
declare const anyName: string;
declare const atLeast: Service<{ metrics: number }>;

// Endpoints with a name, without one, and of ports known at run time only.
const named = service.endpoint(90);
expectType<Equal<typeof named, Endpoint<90>>>();
const unnamed = nameless.endpoint();
expectType<Equal<typeof unnamed, NamelessEndpoint<80>>>();
const either = anyService.endpoint(80);
expectType<Equal<typeof either, Endpoint<PortSpec>>>();
const asAny: Endpoint<80> = unnamed;

// ServiceMonitors.
const one = new ServiceMonitor(chart, 'a', { endpoints: [{ endpoint: service.endpoint('metrics'), interval: '30s' }] });
expectType<Equal<typeof one, ServiceMonitor>>();
new ServiceMonitor(chart, 'b', {
  metadata: { labels: { release: 'prometheus' } },
  endpoints: [{ endpoint: service.endpoint('metrics') }, { endpoint: service.endpoint(80), path: '/stats' }],
});
new ServiceMonitor(chart, 'c', {
  endpoints: [
    { endpoint: anyService.endpoint(anyName) },
    { endpoint: anyService.endpoint() },
    { endpoint: anyEndpoint },
  ],
});
new ServiceMonitor(chart, 'd', { endpoints: [{ endpoint: atLeast.endpoint('metrics') }, { endpoint: named }] });
const list: ServiceMonitorEndpoint[] = [{ endpoint: service.endpoint('metrics') }];
list.push({ endpoint: anyEndpoint, honorLabels: true });
new ServiceMonitor(chart, 'e', { endpoints: list });
new ServiceMonitor(chart, 'f', {
  endpoints: (['http', 'metrics'] as const).map((name) => ({ endpoint: service.endpoint(name), path: `/${name}` })),
});

// PodMonitors.
const two = new PodMonitor(chart, 'g', { podMetricsEndpoints: [{ port: web.port('metrics') }] });
expectType<Equal<typeof two, PodMonitor>>();
new PodMonitor(chart, 'h', {
  podMetricsEndpoints: [
    { port: web.port(8080), path: '/' },
    { port: web.port(9000), byNumber: true },
    { port: anyPort },
  ],
});
new PodMonitor(chart, 'i', {
  podMetricsEndpoints: [{ port: anyHandle }, { port: anyWorkload.port(anyName) }, { port: app.port('metrics') }],
});

// monitor() of any workload, and of one of several.
const three = web.monitor('metrics', { path: '/stats', labels: { release: 'prometheus' } });
expectType<Equal<typeof three, PodMonitor>>();
app.monitor('metrics');
anyWorkload.monitor(anyName);
for (const workload of [web, new DaemonSet(chart, 'agent', { containers })]) workload.monitor('http');
declare const cronJob: CronJob<{ metrics: 9090 }>;
cronJob.monitor('metrics');

// References.
const reference = ServiceReference.fromEndpoint(service.endpoint('http'), { path: '/validate' });
expectType<Equal<typeof reference, Reference>>();
ServiceReference.fromEndpoint(unnamed);
ServiceReference.fromEndpoint(anyEndpoint);
ServiceReference.fromEndpoint(asAny);

// Contracts: as declared, and as JSON is typed.
const contract = {
  version: 1,
  services: { web: { name: 'web', namespace: 'shop', ports: { http: 80, dns: '53/UDP', 9000: 9000 } } },
} as const;
const imported = Service.fromContract(chart, 'j', contract);
expectType<Equal<typeof imported, ImportedService<{ http: 80; dns: '53/UDP'; 9000: 9000 }>>>();
const byName = Service.fromContract(chart, 'k', contract, 'web');
expectType<Equal<typeof byName, typeof imported>>();
declare const json: { version: number; services: { web: { name: string; ports: { http: number; dns: string } } } };
const ofJson = Service.fromContract(chart, 'l', json, 'web');
expectType<Equal<typeof ofJson, ImportedService<{ http: number; dns: PortSpec }>>>();
ServiceReference.fromEndpoint(ofJson.endpoint('http'));
