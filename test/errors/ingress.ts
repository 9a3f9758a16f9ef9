import { App as Root, Chart } from 'cdk8s';
import { App, Deployment, Ingress, IngressBackend, Protocol, Service, StatefulSet } from 'cdk8s-ports';

const chart = new Chart(new Root(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }, { name: 'admin', number: 9901 }, { name: 'dns', number: 53, protocol: Protocol.UDP }] }],
});
const one = new Service(chart, 'one', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 'http' }] });
const several = web.expose({ http: 80, admin: 81, dns: true }, { name: 'several' });
const udp = web.expose({ dns: true }, { name: 'udp' });
const nameless = new Service(chart, 'nameless', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });
const long = new Service(chart, 'long', { selector: web, ports: [{ name: 'http-remote-write', port: 80, targetPort: 'http' }, { name: '8443', port: 8443, targetPort: 'admin' }] });
const elsewhere = Service.fromServiceName(chart, 'elsewhere', 'names', { ports: { dns: '53/UDP', http: 80 } });
const db = new StatefulSet(chart, 'db', { containers: [{ image: 'postgres:16', ports: [{ name: 'pg', number: 5432 }] }] });
const app = new App(chart, 'app', { containers: { web: { image: 'nginx:1.27', ports: { http: 8080, admin: 9901 } } } });
declare const random: boolean;

//# a name that the Service does not have
IngressBackend.fromService(one, { port: 'wev' });

//# a number that the Service does not have
IngressBackend.fromService(one, { port: 81 });

//# the port of the container
IngressBackend.fromService(one, { port: 8080 });

//# the name of the port of the container
IngressBackend.fromService(one, { port: 'http' });

//# a handle of the pods' port
IngressBackend.fromService(one, { port: web.port('http') });

//# an endpoint as the port
IngressBackend.fromService(one, { port: one.endpoint() });

//# several ports, and none is asked for
IngressBackend.fromService(several);

//# several ports, and options that ask for none
IngressBackend.fromService(several, {});

//# several ports, and another one is asked for
IngressBackend.fromService(several, { port: 'htp' });

//# a UDP port
IngressBackend.fromService(several, { port: 'dns' });

//# the number of a UDP port
IngressBackend.fromService(several, { port: 53 });

//# a Service of UDP ports
IngressBackend.fromService(udp);

//# a name where the port has none
IngressBackend.fromService(nameless, { port: 'http' });

//# a number in quotes
IngressBackend.fromService(nameless, { port: '80' });

//# a name of more than 15 characters
IngressBackend.fromService(long, { port: 'http-remote-write' });

//# a name without a letter
IngressBackend.fromService(long, { port: '8443' });

//# a Service that lives elsewhere
IngressBackend.fromService(elsewhere, { port: 'htp' });

//# a UDP port of a Service that lives elsewhere
IngressBackend.fromService(elsewhere, { port: 'dns' });

//# a port of one of two Services
IngressBackend.fromService(random ? several : elsewhere, { port: 'admin' });

//# a misspelled option
IngressBackend.fromService(one, { prot: 80 });

//# a workload instead of a Service
IngressBackend.fromService(web, { port: 'http' });

//# a handle as an endpoint
IngressBackend.fromEndpoint(web.port('http'));

//# an endpoint by UDP
IngressBackend.fromEndpoint(several.endpoint('dns'));

//# a Service as an endpoint
IngressBackend.fromEndpoint(one);

//# an endpoint as a backend
new Ingress(chart, 'endpoint').addRule('/', one.endpoint());

//# an action that is a number
IngressBackend.annotationAction(302);

//# exposeViaIngress of a Service, another port
several.exposeViaIngress('/', { port: 'htp' });

//# exposeViaIngress of a Service, a UDP port
several.exposeViaIngress('/', { port: 'dns', className: 'nginx' });

//# exposeViaIngress of a Service, a misspelled option
several.exposeViaIngress('/', { port: 'http', class: 'nginx' });

//# exposeViaIngress of a workload, another port
web.exposeViaIngress('/', { port: 'htp' });

//# exposeViaIngress of a workload, a port of the pods
web.exposeViaIngress('/', { ports: [{ name: 'web', port: 80, targetPort: 'http' }], port: 8080 });

//# exposeViaIngress of a workload, a target port that there is none of
web.exposeViaIngress('/', { ports: [{ name: 'web', port: 80, targetPort: 'htp' }], port: 'web' });

//# exposeViaIngress of another kind
db.exposeViaIngress('/', { port: 'gp' });

//# exposeViaIngress of an application
app.exposeViaIngress('/', { port: 'admim' });

//# exposeViaIngress of a Service with several ports, none said
several.exposeViaIngress('/');

//# exposeViaIngress of a Service with several ports, none among the options
several.exposeViaIngress('/', { host: 'shop.example.com' });

//# exposeViaIngress of a workload with several ports, none said
web.exposeViaIngress('/', { name: 'web' });

//# exposeViaIngress of an application with several ports, none said
app.exposeViaIngress('/');

//# exposeViaIngress of UDP ports alone
udp.exposeViaIngress('/');

//# a handle of the pods' port, by a name that the Service has
IngressBackend.fromService(several, { port: web.port('http') });

//# exposeViaIngress: a handle of the pods' port
several.exposeViaIngress('/', { port: web.port('admin') });

//# an endpoint as the Service
IngressBackend.fromService(several.endpoint('http'));

//# options in place of the path
several.exposeViaIngress({ port: 'http' });
