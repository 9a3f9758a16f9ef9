// One of several workloads: what all of them have is allowed.
import { App, Chart } from 'cdk8s';
import { Deployment, Gateway, IngressBackend, Service, StatefulSet } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
const db = new StatefulSet(chart, 'db', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }, { name: 'pg', number: 5432 }] }],
});
const api = new Deployment(chart, 'api', { containers: [{ image, ports: [{ name: 'grpc', number: 50051 }] }] });
const dns = new Deployment(chart, 'dns', { containers: [{ image, ports: [{ name: 'http', number: 80 }, { name: 'dns', number: 53, protocol: 'UDP' }] }] });
const gateway = Gateway.fromGatewayName(chart, 'gateway', 'public', { listeners: { http: 'HTTP' } });
const one = chart.node.path === '' ? web : db;

//# a Service
new Service(chart, 's1', { selector: one, ports: [{ port: 80, targetPort: 'pg' }] });

//# exposeViaService
one.exposeViaService({ ports: [{ port: 80, targetPort: 'pg' }] });

//# expose
one.expose({ pg: 80 });

//# in a loop
for (const each of [web, db]) each.exposeViaService({ ports: [{ port: 80, targetPort: 'grpc' }] });

//# in a loop, a name that one of them has
for (const each of [web, db]) each.exposeViaService({ ports: [{ port: 80, targetPort: 'pg' }] });

//# workloads that share no port: a Service
for (const each of [web, api]) new Service(chart, `${each.node.id}-1`, { selector: each, ports: [{ port: 80, targetPort: 'http' }] });

//# workloads that share no port: by number
for (const each of [web, api]) new Service(chart, `${each.node.id}-2`, { selector: each, ports: [{ port: 80, targetPort: 8080 }] });

//# workloads that share no port: by a handle of one of them
for (const each of [web, api]) new Service(chart, `${each.node.id}-3`, { selector: each, ports: [{ port: 80, targetPort: web.port('http') }] });

//# workloads that share no port: by a handle of another one
for (const each of [web, api]) new Service(chart, `${each.node.id}-4`, { selector: each, ports: [{ port: 80, targetPort: db.port('pg') }] });

//# workloads that share no port: expose
for (const each of [web, api]) each.expose({ http: 80 });

//# workloads that share no port: a handle
for (const each of [web, api]) each.port('http');

//# workloads that share no port: for everybody
for (const each of [web, api]) each.allowFromAnywhere('http');

//# workloads that share no port: a monitor
for (const each of [dns, api]) each.monitor('http');

//# workloads that share no port: an Ingress
for (const each of [web, api]) each.exposeViaIngress('/', { port: 'http' });

//# workloads that share no port: a route
for (const each of [dns, api]) each.route('shop.example.com', { '/': 'http' }, { gateway });

//# Services that share no port: an endpoint
for (const each of [web.expose({ http: 80 }), api.expose({ grpc: 90 })]) each.endpoint('http');

//# Services that share no port: a backend
for (const each of [web.expose({ http: 80 }), api.expose({ grpc: 90 })]) IngressBackend.fromService(each, { port: 'http' });

//# one of several targets, of which one is there
for (const target of ['http', 'htpp'] as const) new Service(chart, target, { selector: web, ports: [{ port: 80, targetPort: target }] });

//# a number that one of several workloads declares
for (const each of [web, dns]) new Service(each, 's', { selector: each, ports: [{ port: 80, targetPort: 8080 }] });

//# a port without a target, of the number that one of several workloads declares
for (const each of [web, dns]) new Service(each, 's', { selector: each, ports: [{ port: 8080 }] });
