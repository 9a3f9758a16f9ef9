// What fits, fits: backends of an Ingress, and what makes an Ingress of a workload.
import { App as Root, Chart, Cron } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import * as kplus from 'cdk8s-ports';
import {
  App,
  CronJob,
  DaemonSet,
  Deployment,
  Ingress,
  IngressBackend,
  Job,
  Pod,
  Protocol,
  Service,
  StatefulSet,
  unchecked,
} from 'cdk8s-ports';
import type { AnyEndpoint, Endpoint, ImportedService, PortMap } from 'cdk8s-ports';
import { expectType, type Equal } from './expect';

const chart = new Chart(new Root(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', {
  containers: [
    {
      image,
      ports: [
        { name: 'http', number: 8080 },
        { name: 'admin', number: 9901 },
        { name: 'dns', number: 53, protocol: Protocol.UDP },
      ],
    },
  ],
});
const one = new Service(chart, 'one', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 'http' }] });
const nameless = new Service(chart, 'nameless', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });
const several = web.expose({ http: 80, admin: 9901, dns: 53 });
const elsewhere = Service.fromServiceName(chart, 'elsewhere', 'redis', { ports: { redis: 6379, admin: '81/TCP' } });
declare const anyNumber: number;
declare const anyName: string;
declare const maybe: boolean;
const { fromService, fromEndpoint } = IngressBackend;

// By name, by number, by nothing where there is one.
const backend = fromService(one);
expectType<Equal<typeof backend, IngressBackend>>();
const asBefore: plain.IngressBackend = backend;
fromService(one, {});
fromService(one, { port: undefined });
fromService(one, { port: 80 });
fromService(one, { port: 'web' });
fromService(nameless);
fromService(nameless, { port: 80 });
fromService(several, { port: 'http' });
fromService(several, { port: 9901 });
fromService(elsewhere, { port: 'redis' });
fromService(elsewhere, { port: 'admin' });
fromService(elsewhere, { port: 81 });

// Known at run time only.
fromService(several, { port: anyNumber });
fromService(several, { port: anyName });
fromService(several, { port: maybe ? 'http' : 'admin' });
fromService(several, { port: maybe ? 80 : anyNumber });
fromService(one, { port: maybe ? 'web' : undefined });
fromService(several, { port: `h${anyName}` });
fromService(several, { port: unchecked(81, 'a JSON patch adds it') });
fromService(several, { port: unchecked('late', 'a JSON patch adds it') });
const options: kplus.ServiceIngressBackendOptions = { port: 80 };
fromService(several, options);
const plainOptions: plain.ServiceIngressBackendOptions = { port: 80 };
fromService(several, plainOptions);
fromService(several, { ...plainOptions });
const written = { port: 80 } as const;
fromService(several, written);
const widened = { port: 80 };
fromService(several, widened);
declare const anything: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- as JSON has it
fromService(anything);
fromService(several, anything);
fromService(several, { port: anything });
fromService(anything, { port: 80 });

// Members of enums.
enum Name {
  Http = 'http',
  Other = 'other',
}
enum Number {
  Http = 80,
}
fromService(several, { port: Name.Http });
fromService(several, { port: Number.Http });
declare const anyMember: Number;
fromService(several, { port: anyMember });

// Services whose ports are known at run time only, or whose map somebody wrote.
declare const open: Service;
fromService(open);
fromService(open, { port: 80 });
fromService(open, { port: 'http' });
declare const wide: Service<{ http: number }>;
fromService(wide);
fromService(wide, { port: 'http' });
fromService(wide, { port: 8080 });
declare const spec: Service<{ http: kplus.PortSpec }>;
fromService(spec);
fromService(spec, { port: 'http' });
declare const imported: ImportedService;
fromService(imported, { port: 'http' });
fromService(imported);
const later = new Service(chart, 'later', { selector: web });
fromService(later);
fromService(later, { port: 'http' });
const all = web.exposeViaService({ name: 'all' });
fromService(all, { port: 8080 });

// One of several Services: what each of them has.
const two = web.expose({ http: 80, admin: 81 }, { name: 'two' });
fromService(maybe ? several : two, { port: 'http' });
fromService(maybe ? several : two, { port: 80 });
fromService(maybe ? one : nameless);
fromService(maybe ? one : nameless, { port: 80 });
fromService(maybe ? one : several, { port: 80 });
for (const service of [one, several, two, nameless]) fromService(service, { port: 80 });
fromService(maybe ? one : elsewhere, { port: anyNumber });

// Services of cdk8s-plus itself.
const bare = new plain.Service(chart, 'bare', { ports: [{ port: 80 }] });
fromService(bare);
fromService(bare, { port: 80 });
fromService(maybe ? bare : several, { port: 80 });

// Within generic functions and classes.
function generic<Of extends kplus.Service>(service: Of): IngressBackend {
  fromService(service, { port: 80 });
  return fromService(service);
}
generic(one);
function ofAny<Of extends plain.Service>(service: Of): plain.IngressBackend {
  fromService(service, { port: 80 });
  return fromService(service);
}
ofAny(bare);
function ofMap<Ports extends PortMap>(service: Service<Ports>, port: string): IngressBackend {
  fromService(service, { port });
  fromService(service, { port: 80 });
  return fromService(service);
}
ofMap(one, 'web');
function withPort<Port extends string | number>(service: Service<{ http: 80; admin: 81 }>, port: Port): IngressBackend {
  return fromService(service, { port });
}
withPort(two, 'http');
function withName(service: Service<{ http: number }>): IngressBackend {
  return fromService(service, { port: 'http' });
}
withName(two);
class Shop<Of extends Service<{ http: number }>> {
  public readonly backend: IngressBackend;
  public constructor(service: Of) {
    this.backend = fromService(service, { port: 'http' });
    service.exposeViaIngress('/', { port: 'http' });
  }
}
new Shop(two);

// Endpoints.
fromEndpoint(one.endpoint());
fromEndpoint(several.endpoint('admin'));
fromEndpoint(elsewhere.endpoint(6379));
fromEndpoint(open.endpoint('http'));
function ofEndpoint<Of extends AnyEndpoint>(endpoint: Of): IngressBackend {
  return fromEndpoint(endpoint);
}
ofEndpoint(one.endpoint());
declare const anyEndpoint: Endpoint;
fromEndpoint(anyEndpoint);
declare const http: Endpoint<80>;
fromEndpoint(http);
fromEndpoint(maybe ? one.endpoint() : several.endpoint('http'));

// Where backends stand.
const ingress = new Ingress(chart, 'ingress', {
  className: 'nginx',
  defaultBackend: backend,
  rules: [{ host: 'a.example.com', path: '/', backend: IngressBackend.annotationAction('redirect') }],
  tls: [{ hosts: ['a.example.com'] }],
});
ingress.addRule('/a', backend);
ingress.addHostRule('b.example.com', '/', backend, kplus.HttpIngressPathType.EXACT);
const plainIngress: plain.Ingress = ingress;
plainIngress.addRule('/b', backend);
new plain.Ingress(chart, 'plain', { defaultBackend: backend });
new Ingress(chart, 'bucket', { defaultBackend: IngressBackend.fromResource(new kplus.ConfigMap(chart, 'bucket')) });

// Of every kind of workload, and of an application.
const containers = [
  {
    image,
    ports: [
      { name: 'http', number: 8080 },
      { name: 'admin', number: 9901 },
    ],
  },
] as const;
const workloads = [
  new Pod(chart, 'pod', { containers }),
  new Deployment(chart, 'deployment', { containers }),
  new StatefulSet(chart, 'set', { containers }),
  new DaemonSet(chart, 'daemons', { containers }),
  new Job(chart, 'job', { containers }),
  new CronJob(chart, 'cron', { containers, schedule: Cron.daily() }),
  new App(chart, 'app', { containers: { web: { image, ports: { http: 8080, admin: 9901 } } } }),
];
for (const workload of workloads) {
  const made = workload.exposeViaIngress('/', { port: 'http', host: 'a.example.com', className: 'nginx' });
  expectType<Equal<typeof made, Ingress>>();
}
const onePort = new Deployment(chart, 'one-port', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
onePort.exposeViaIngress('/');
onePort.exposeViaIngress('/', { name: 'one', pathType: kplus.HttpIngressPathType.EXACT, ingressName: 'one' });
web.exposeViaIngress('/', { ports: [{ name: 'web', port: 80, targetPort: 'http' }], port: 'web', ingress });
web.exposeViaIngress('/', { ports: [{ port: 80, targetPort: 'http' }], port: 80, ingress: plainIngress });
web.exposeViaIngress('/', { port: anyName });
web.exposeViaIngress('/', { port: unchecked(81, 'a JSON patch adds it') });
web.exposeViaIngress('/', { ports: [{ name: 'web', port: anyNumber, targetPort: 'http' }], port: anyNumber });
declare const anyPorts: kplus.ServicePort[];
web.exposeViaIngress('/', { ports: anyPorts, port: 'x' });
const exposure: kplus.ExposeDeploymentViaIngressOptions = { port: 80 };
web.exposeViaIngress('/', exposure);
const plainExposure: plain.ExposeDeploymentViaIngressOptions = { name: 'x' };
web.exposeViaIngress('/', plainExposure);
several.exposeViaIngress('/', { port: 'admin', className: 'nginx' });
several.exposeViaIngress('/', { port: 80, host: 'a.example.com' });
several.exposeViaIngress('/', { port: anyName, pathType: kplus.HttpIngressPathType.EXACT });
one.exposeViaIngress('/');
open.exposeViaIngress('/', { port: 'http' });
const serviceExposure: kplus.ExposeServiceViaIngressOptions = { port: 80 };
several.exposeViaIngress('/', serviceExposure);
const plainServiceExposure: plain.ExposeServiceViaIngressOptions = { ingress };
several.exposeViaIngress('/', plainServiceExposure);
for (const service of [one, several, two]) service.exposeViaIngress('/', { port: 80 });
const asPlain: plain.Service = several;
asPlain.exposeViaIngress('/', { ingress });
expectType<Equal<typeof asBefore, plain.IngressBackend>>();
