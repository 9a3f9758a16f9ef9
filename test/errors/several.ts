// One of several workloads: what all of them have is allowed.
import { App, Chart } from 'cdk8s';
import { Deployment, Service, StatefulSet } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
const db = new StatefulSet(chart, 'db', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }, { name: 'pg', number: 5432 }] }],
});
const one = chart.node.path === '' ? web : db;

//# a Service
new Service(chart, 's1', { selector: one, ports: [{ port: 80, targetPort: 'pg' }] });

//# exposeViaService
one.exposeViaService({ ports: [{ port: 80, targetPort: 'pg' }] });

//# expose
one.expose({ pg: 80 });

//# in a loop
for (const each of [web, db]) each.exposeViaService({ ports: [{ port: 80, targetPort: 'grpc' }] });

//# one of several targets, of which one is there
for (const target of ['http', 'htpp'] as const) new Service(chart, target, { selector: web, ports: [{ port: 80, targetPort: target }] });
