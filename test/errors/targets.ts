// Rows 1 and 2: a target port that the pods, or the one container that is meant, do not declare.
import { App, Chart } from 'cdk8s';
import { Container, CronJob, DaemonSet, Deployment, Job, Pod, Protocol, Service, StatefulSet } from 'cdk8s-ports';
import * as kplus from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [
    {
      name: 'nginx',
      image: 'nginx:1.27',
      ports: [{ name: 'http', number: 8080 }, { name: 'dns', number: 53, protocol: Protocol.UDP }],
    },
    { name: 'envoy', image: 'envoy:1.31', ports: [{ name: 'admin', number: 9901 }], portNumber: 9000 },
  ],
});
const other = new Deployment(chart, 'other', {
  containers: [{ image: 'other:1.0', ports: [{ name: 'grpc', number: 50051 }] }],
});
const nginx = web.addContainer({ image: 'nginx:1.27', ports: [{ name: 'late', number: 8081 }, { number: 8082 }] });

//# new Service: a number that no container declares
new Service(chart, 's1', { selector: web, ports: [{ port: 80, targetPort: 8081 }] });

//# new Service: a name that no container declares
new Service(chart, 's2', { selector: web, ports: [{ port: 80, targetPort: 'grpc' }] });

//# new Service: a misspelled name
new Service(chart, 's3', { selector: web, ports: [{ port: 80, targetPort: 'htp' }] });

//# new Service: the second of two ports
new Service(chart, 's4', {
  selector: web,
  ports: [
    { name: 'web', port: 80, targetPort: 'http' },
    { name: 'api', port: 81, targetPort: 'htttp' },
  ],
});

//# new Service: both of two ports
new Service(chart, 's5', {
  selector: web,
  ports: [
    { name: 'web', port: 80, targetPort: 'html' },
    { name: 'api', port: 81, targetPort: 1234 },
  ],
});

//# new Service: the name of a Service port is not that of a container port
new Service(chart, 's6', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 'web' }] });

//# new Service: no targetPort, and port is not declared
new Service(chart, 's7', { selector: web, ports: [{ port: 80 }] });

//# new Service: no targetPort, and port is not declared, of the second of two ports
new Service(chart, 's8', { selector: web, ports: [{ port: 8080 }, { name: 'x', port: 80 }] });

//# new Service: a targetPort that is undefined
new Service(chart, 's-undefined', { selector: web, ports: [{ port: 80, targetPort: undefined }] });

//# new Service: a targetPort that may be undefined
new Service(chart, 's-optional', {
  selector: web,
  ports: [{ port: 80, targetPort: chart.node.path === '' ? 'grpc' : undefined }],
});

//# new Service: a handle of another workload
new Service(chart, 's9', { selector: web, ports: [{ port: 80, targetPort: other.port('grpc') }] });

//# new Service: a number as a string
new Service(chart, 's10', { selector: web, ports: [{ port: 80, targetPort: '8080' }] });

//# new Service: other properties beside the fault
new Service(chart, 's11', {
  metadata: { name: 'web', labels: { app: 'web' } },
  selector: web,
  type: kplus.ServiceType.LOAD_BALANCER,
  sessionAffinity: 'ClientIP',
  ports: [{ name: 'web', port: 80, targetPort: 'htp', nodePort: 30080, appProtocol: 'http' }],
});

//# exposeViaService: a number that no container declares
web.exposeViaService({ ports: [{ port: 80, targetPort: 8081 }] });

//# exposeViaService: a misspelled name
web.exposeViaService({ ports: [{ port: 80, targetPort: 'htp' }] });

//# exposeViaService: no targetPort, and port is not declared
web.exposeViaService({ name: 'web', serviceType: kplus.ServiceType.NODE_PORT, ports: [{ port: 80 }] });

//# exposeViaService: a handle of another workload
web.exposeViaService({ ports: [{ port: 80, targetPort: other.port('grpc') }] });

//# expose: a misspelled name
web.expose({ htp: 80 });

//# expose: a name that no container declares
web.expose({ http: 80, grpc: true });

//# expose: a target port that no container declares
web.expose({ web: { port: 80, targetPort: 'htp' } });

//# expose: a target port by number that no container declares
web.expose({ http: 80, web: { port: 81, targetPort: 8081 } });

//# expose: a handle of another workload
web.expose({ web: { port: 80, targetPort: other.port('grpc') } });

//# expose: a name without a target port
web.expose({ web: { port: 80 } });

//# port: a name that no container declares
web.port('grpc');

//# port: a misspelled name
web.port('htp');

//# port: a number that no container declares
web.port(8081);

//# port of a container: a name that it does not declare
nginx.port('http');

//# container: a name that no container has
web.container('sidecar');

//# container: a misspelled name
web.container('nginxx');

//# referenced container: a name of another container of the same workload
new Service(chart, 'c1', { container: nginx, ports: [{ port: 80, targetPort: 'http' }] });

//# referenced container: a number of another container of the same workload
new Service(chart, 'c2', { container: nginx, ports: [{ port: 80, targetPort: 8080 }] });

//# referenced container by name: a name of another container of the same workload
new Service(chart, 'c3', { container: web.container('envoy'), ports: [{ port: 80, targetPort: 'http' }] });

//# referenced container: a handle of another container
new Service(chart, 'c4', { container: nginx, ports: [{ port: 80, targetPort: web.port('http') }] });

//# referenced container with its workload: a name of another container
new Service(chart, 'c5', { selector: web, container: nginx, ports: [{ port: 80, targetPort: 'http' }] });

//# referenced container: no targetPort, and port is not declared
new Service(chart, 'c6', { container: nginx, ports: [{ port: 80 }] });

//# referenced container: a workload
new Service(chart, 'c8', { container: other, ports: [{ port: 80, targetPort: 'grpc' }] });

//# new Container: a port that it does not declare
const own = new Container({ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] });
new Service(chart, 'c7', { container: own, ports: [{ port: 80, targetPort: 'https' }] });

const containers = [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }] as const;

//# Pod
const pod = new Pod(chart, 'k1', { containers });
new Service(chart, 'k1-a', { selector: pod, ports: [{ port: 80, targetPort: 'html' }] });
pod.exposeViaService({ ports: [{ port: 80, targetPort: 'html' }] });
pod.expose({ html: 80 });

//# StatefulSet
const set = new StatefulSet(chart, 'k2', { containers });
new Service(chart, 'k2-a', { selector: set, ports: [{ port: 80, targetPort: 'html' }] });
set.exposeViaService({ ports: [{ port: 80, targetPort: 'html' }] });
set.expose({ html: 80 });

//# DaemonSet
const daemons = new DaemonSet(chart, 'k3', { containers });
new Service(chart, 'k3-a', { selector: daemons, ports: [{ port: 80, targetPort: 'html' }] });
daemons.exposeViaService({ ports: [{ port: 80, targetPort: 'html' }] });
daemons.expose({ html: 80 });

//# Job
const job = new Job(chart, 'k4', { containers });
new Service(chart, 'k4-a', { selector: job, ports: [{ port: 80, targetPort: 'html' }] });
job.exposeViaService({ ports: [{ port: 80, targetPort: 'html' }] });
job.expose({ html: 80 });

//# CronJob
const cron = new CronJob(chart, 'k5', { schedule: { expressionString: '@daily' } as never, containers });
new Service(chart, 'k5-a', { selector: cron, ports: [{ port: 80, targetPort: 'html' }] });
cron.exposeViaService({ ports: [{ port: 80, targetPort: 'html' }] });
cron.expose({ html: 80 });

//# beside an init container
const prepared = new Deployment(chart, 'k8', { containers, initContainers: [{ image: 'init:1.0' }] });
new Service(chart, 'k8-a', { selector: prepared, ports: [{ port: 80, targetPort: 'html' }] });
prepared.exposeViaService({ ports: [{ port: 80, targetPort: 'html' }] });
prepared.expose({ html: 80 });
prepared.container('web').port('html');

class Shop extends Deployment<{ http: 8080 }> {}

//# a class of the user's own
new Service(chart, 'k6', { selector: new Shop(chart, 'k6-a'), ports: [{ port: 80, targetPort: 'html' }] });

//# the module by its namespace
new kplus.Service(chart, 'k7', { selector: web, ports: [{ port: 80, targetPort: 'htp' }] });

//# new Service: a target port that none can be, by number
new Service(chart, 't1', { selector: web, ports: [{ port: 80, targetPort: 0 }] });

//# new Service: a target port that none can be, by name
new Service(chart, 't2', { selector: web, ports: [{ port: 80, targetPort: 'web_api' }] });
