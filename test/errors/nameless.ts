// What is said about containers whose ports have numbers and no names.
import { App, Chart } from 'cdk8s';
import { Deployment, Service } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', { containers: [{ image, portNumber: 8080 }] });
const several = new Deployment(chart, 'several', { containers: [{ image, ports: [{ number: 8080 }, { number: 9090 }] }] }); // prettier-ignore

//# targetPort: another number
new Service(chart, 's', { selector: web, ports: [{ port: 80, targetPort: 8081 }] });

//# targetPort: a name
new Service(chart, 't', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });

//# port: a name
web.port('http');

//# expose: another number
web.expose({ 8081: 80 });

//# expose: a name
web.expose({ http: 80 });

//# expose: a name, with its own number
web.expose({ http: true });

//# expose: one of several names
several.expose({ 8080: 80, http: 81 });

//# expose: a number that is none
web.expose({ 8080: 99999 });

//# expose: an endpoint of the number that the container has
web.expose({ 8080: 80 }, { name: 'public' }).endpoint(8080);
