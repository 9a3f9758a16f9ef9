// Types written by hand mean what they say.
import { App, Chart } from 'cdk8s';
import { Container, Deployment, Pod, Service } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
});
const svc = new Service(chart, 'svc', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 'http' }] });
declare const later: Deployment<{ http: 8080; dns: '53/UDP' }>;

function needsHttp(service: Service<{ http: 80 }>): void {
  service.bind(81);
}

//# a Service without the port
const one: Service<{ http: 80 }> = svc;

//# a Service with another number
const two: Service<{ web: 81 }> = svc;

//# a Service with another protocol
const three: Service<{ web: '80/UDP' }> = svc;

//# a Service that is handed to a function
needsHttp(svc);

//# a Service that is made in place
needsHttp(new Service(chart, 's1', { selector: web, ports: [{ port: 80, targetPort: 'http', name: 'web' }] }));

//# a Service that expose makes
needsHttp(web.expose({ http: 8080 }));

//# a Deployment without the port
const four: Deployment<{ grpc: 50051 }> = web;

//# a Deployment with another number
const five: Deployment<{ http: 80 }> = web;

//# a Deployment that is made in place
const six: Deployment<{ http: 80 }> = new Deployment(chart, 'd1', {
  containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
});

//# a Deployment of that type, later on
later.exposeViaService({ ports: [{ port: 80, targetPort: 'htp' }] });

//# a Deployment of that type, exposed
later.expose({ http: 80, metrics: true });

//# a Deployment of that type, asked for a handle
later.port('metrics');

//# a Container without the port
const seven: Container<{ grpc: 50051 }> = web.addContainer({ image: 'a', ports: [{ name: 'http', number: 8081 }] });

//# a Pod is no Deployment
const eight: Deployment<{ http: 8080 }> = new Pod(chart, 'p1', {
  containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
});

export { one, two, three, four, five, six, seven, eight };
