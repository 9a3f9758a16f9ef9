// Row 11: a workload or container without ports has nothing to expose; the message says where to add them.
import { App, Chart } from 'cdk8s';
import { CronJob, DaemonSet, Deployment, Job, Pod, Service, StatefulSet } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const worker = new Deployment(chart, 'worker', { containers: [{ image: 'worker:1.0' }] });
const sidecar = worker.addContainer({ image: 'sidecar:1.0' });

//# new Service
new Service(chart, 's1', { selector: worker, ports: [{ port: 80 }] });

//# new Service: with a target port by name
new Service(chart, 's2', { selector: worker, ports: [{ port: 80, targetPort: 'http' }] });

//# new Service: with a target port by number
new Service(chart, 's3', { selector: worker, ports: [{ port: 80, targetPort: 8080 }] });

//# new Service: of a container
new Service(chart, 's4', { container: sidecar, ports: [{ port: 80 }] });

//# new Service: of a container, with a target port
new Service(chart, 's5', { container: sidecar, ports: [{ port: 80, targetPort: 'http' }] });

//# exposeViaService
worker.exposeViaService();

//# exposeViaService: with ports
worker.exposeViaService({ ports: [{ port: 80, targetPort: 8080 }] });

//# expose
worker.expose({ http: 80 });

//# expose: nothing
worker.expose({});

//# port
worker.port('http');

//# port of a container
sidecar.port('http');

//# Pod
new Pod(chart, 'k1', { containers: [{ image: 'a' }] }).expose({ http: 80 });

//# StatefulSet
new StatefulSet(chart, 'k2', { containers: [{ image: 'a' }] }).exposeViaService();

//# DaemonSet
new DaemonSet(chart, 'k3', { containers: [{ image: 'a' }] }).exposeViaService();

//# Job
new Job(chart, 'k4', { containers: [{ image: 'a' }] }).exposeViaService();

//# CronJob
new CronJob(chart, 'k5', { schedule: {} as never, containers: [{ image: 'a' }] }).exposeViaService();

//# two containers
new Deployment(chart, 'k6', { containers: [{ image: 'a' }, { image: 'b', ports: [] }] }).exposeViaService();
