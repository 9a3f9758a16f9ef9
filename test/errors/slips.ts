// One slip in a name, and the name that was meant, whatever the compiler itself would suggest.
import { App as Root, Chart } from 'cdk8s';
import { App, Deployment, Service } from 'cdk8s-ports';

const chart = new Chart(new Root(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }, { name: 'dns', number: 53, protocol: 'UDP' }] }],
});
const app = new App(chart, 'app', { containers: { web: { image, ports: { http: 8080, db: 5432 } } } });

//# a wrong letter
new Service(chart, 's1', { selector: web, ports: [{ port: 80, targetPort: 'htpp' }] });

//# swapped letters
new Service(chart, 's2', { selector: web, ports: [{ port: 80, targetPort: 'htpt' }] });

//# a missing letter
new Service(chart, 's3', { selector: web, ports: [{ port: 80, targetPort: 'htp' }] });

//# a doubled letter
new Service(chart, 's4', { selector: web, ports: [{ port: 80, targetPort: 'htttp' }] });

//# a short name
new Service(chart, 's5', { selector: web, ports: [{ port: 80, targetPort: 'dn' }] });

//# exposeViaService
web.exposeViaService({ ports: [{ port: 80, targetPort: 'htpp' }] });

//# exposeViaIngress
web.exposeViaIngress('/', { ports: [{ port: 80, targetPort: 'htpp' }] });

//# expose: a wrong letter
web.expose({ htpp: 80 });

//# expose: a wrong letter beside a right name
web.expose({ http: 80, dnz: 53 });

//# expose of an application
app.expose({ bd: true });

//# nothing near
new Service(chart, 's6', { selector: web, ports: [{ port: 80, targetPort: 'metrics' }] });

//# exposeViaService: before the port has a number
web.exposeViaService({ ports: [{ targetPort: 'htp' }] });

//# expose: a list of names
web.expose(['http', 'dns']);

//# expose: a handle for a number
web.expose({ http: web.port('http') });

//# expose: an endpoint for a number
web.expose({ http: web.exposeViaService().endpoint('http') });
