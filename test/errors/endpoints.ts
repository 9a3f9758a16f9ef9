import { App, Chart } from 'cdk8s';
import { App as Application, Deployment, Probe, Service, StatefulSet } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }, { name: 'admin', number: 9901 }] }],
});
const one = new Service(chart, 'one', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 'http' }] });
const two = web.expose({ http: 80, admin: 9901 }, { name: 'two' });
const db = new StatefulSet(chart, 'db', { containers: [{ image: 'postgres:16', ports: [{ name: 'pg', number: 5432 }] }] });
const elsewhere = Service.fromServiceName(chart, 'elsewhere', 'redis', { ports: { redis: 6379 } });

//# a name that the Service does not have
one.endpoint('wev');

//# the port of the pods
one.endpoint(8080);

//# a handle of the pods' port
one.endpoint(web.port('http'));

//# several ports, and none is asked for
two.endpoint();

//# several ports, and another one is asked for
two.endpoint('htp');

//# a Service that lives elsewhere
elsewhere.endpoint('reddis');

//# ports that are none
Service.fromServiceName(chart, 'x', 'redis', { ports: { redis: '6379/tcp' } });

//# a name that no port of another program's Service can have
Service.fromServiceName(chart, 'name', 'name', { ports: { Http: 80 } });

//# a number that no port of another program's Service can have
Service.fromServiceName(chart, 'y', 'redis', { ports: { redis: 6379, dns: '99999/UDP' } });

//# the application protocol of a port that the Service does not have
Service.fromServiceName(chart, 'z', 'redis', { ports: { redis: 6379 }, appProtocols: { reddis: 'redis' } });

//# a number that no port of a Service can have, bound later
one.bind(80800);

//# a pod's port that there is none of
db.podEndpoint(0, 'gp');

//# the same of an application
new Application(chart, 'w', { kind: 'StatefulSet', containers: { db: { image: 'db:1.0', ports: { pg: 5432 } } } }).podEndpoint(0, 'gp');

//# a pod of an application that runs as a Deployment
new Application(chart, 'v', { containers: { db: { image: 'db:1.0', ports: { pg: 5432 } } } }).podEndpoint(0, 'pg');

//# a path that is a number
one.endpoint().url(80);

//# an endpoint as a target port
new Service(chart, 'z', { selector: web, ports: [{ port: 80, targetPort: one.endpoint() }] });

//# an endpoint in a probe
new Deployment(chart, 'y', {
  containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }], liveness: Probe.fromTcpSocket({ port: one.endpoint() }) }],
});

//# connect() to a Service
web.connect(one);

//# connect() to a workload
web.connect(db);

//# connect() to an application
web.connect(new Application(chart, 'api', { containers: { api: { image: 'api:1.4', ports: { http: 8080 } } } }));
