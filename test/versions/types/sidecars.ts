// The ports of a sidecar are among those of its workload; what may be one at run time leaves the rest to synth.
import { App as Root, Chart } from 'cdk8s';
import { App, ContainerRestartPolicy, Deployment, IngressBackend, Pod, Probe, Protocol, Service } from 'cdk8s-ports';
import type { Containers, ContainerProps } from 'cdk8s-ports';
import { expectType, type Equal } from '../../types/expect';

const chart = new Chart(new Root(), 'shop');
const image = 'nginx:1.27';

const web = new Deployment(chart, 'web', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }] }],
  initContainers: [
    { image, ports: [{ name: 'gone', number: 5005 }] },
    {
      image,
      restartPolicy: ContainerRestartPolicy.ALWAYS,
      ports: [
        { name: 'metrics', number: 9090 },
        { name: 'dns', number: 53, protocol: Protocol.UDP },
      ],
      readiness: Probe.fromHttpGet('/', { port: 'metrics' }),
    },
  ],
});
expectType<Equal<typeof web, Deployment<{ http: 8080; readonly metrics: 9090; readonly dns: '53/UDP' }>>>();
new Service(chart, 's1', { selector: web, ports: [{ port: 80, targetPort: 'metrics' }] });
new Service(chart, 's2', { selector: web, ports: [{ port: 80, targetPort: 9090 }] });
new Service(chart, 's3', { selector: web, ports: [{ port: 53, targetPort: web.port('dns') }] });
web.expose({ metrics: 80 });
web.exposeViaService({ name: 'again', ports: [{ port: 80, targetPort: 'metrics' }] });

const named = new Pod(chart, 'named', {
  containers: [{ name: 'web', image, ports: [{ name: 'http', number: 8080 }] }],
  initContainers: [
    { name: 'proxy', image, restartPolicy: ContainerRestartPolicy.ALWAYS, ports: [{ name: 'admin', number: 9901 }] },
    { name: 'migrate', image },
  ],
});
expectType<Equal<typeof named, Pod<{ http: 8080; readonly admin: 9901 }> & Containers<'web: http' | 'proxy: admin'>>>();
new Service(chart, 's4', { container: named.container('proxy'), ports: [{ port: 80, targetPort: 'admin' }] });

// Known at run time only.
declare const inits: ContainerProps[];
declare const maybe: ContainerProps[] | undefined;
declare const policy: ContainerRestartPolicy | undefined;
const containers = [{ image, ports: [{ name: 'http', number: 8080 }] }] as const;
const listed = new Deployment(chart, 'listed', { containers, initContainers: inits });
new Service(chart, 's5', { selector: listed, ports: [{ port: 80, targetPort: 'metrics' }] });
const optional = new Deployment(chart, 'optional', { containers, ...(maybe && { initContainers: maybe }) });
new Service(chart, 's6', { selector: optional, ports: [{ port: 80, targetPort: 'metrics' }] });
const undecided = new Deployment(chart, 'undecided', {
  containers,
  initContainers: [{ image, restartPolicy: policy, ports: [{ name: 'metrics', number: 9090 }] }],
});
new Service(chart, 's7', { selector: undecided, ports: [{ port: 80, targetPort: 'metrics' }] });

// One that is added later.
const later = web.addInitContainer({
  image,
  restartPolicy: ContainerRestartPolicy.ALWAYS,
  ports: [{ name: 'late', number: 81 }],
});
new Service(chart, 's8', { container: later, ports: [{ port: 80, targetPort: 'late' }] });
// @ts-expect-error -- it declares no such port
later.port('lat');
web.addInitContainer({
  image,
  restartPolicy: ContainerRestartPolicy.ALWAYS,
  ports: [{ name: 'late', number: 81 }],
  // @ts-expect-error -- its probe names no port of its own
  readiness: Probe.fromTcpSocket({ port: 'lat' }),
});

// Without containers, which are added later.
const empty = new Deployment(chart, 'empty', {
  initContainers: [{ image, restartPolicy: ContainerRestartPolicy.ALWAYS, ports: [{ name: 'metrics', number: 9090 }] }],
});
new Service(chart, 's9', { selector: empty, ports: [{ port: 80, targetPort: 'metrics' }] });

const app = new App(chart, 'app', {
  containers: { web: { image, ports: { http: 8080 } } },
  initContainers: {
    proxy: { image, restartPolicy: ContainerRestartPolicy.ALWAYS, ports: { admin: 9901 } },
    migrate: { image, ports: { gone: 5005 } },
  },
});
expectType<Equal<typeof app, App<{ web: { http: 8080 }; readonly proxy: { admin: 9901 } }>>>();
app.expose({ http: 80, admin: true });
new Service(chart, 's10', { container: app.containers.proxy, ports: [{ port: 80, targetPort: 'admin' }] });

// A Service that is told no ports offers those of the containers.
web.exposeViaIngress('/');
const offered = web.exposeViaService();
offered.endpoint().port;
offered.exposeViaIngress('/');
IngressBackend.fromService(offered);
const takesWeb = (workload: Deployment<{ http: number; metrics: number; dns: '53/UDP' }>) => workload.port('metrics');
takesWeb(web);
app.exposeViaIngress('/');
const takesApp = (one: App<{ web: { http: number }; proxy: { admin: number } }>) => one.port('admin');
takesApp(app);
