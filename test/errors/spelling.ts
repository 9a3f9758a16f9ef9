// Misspelled properties: the compiler's own message, with the right spelling, and nothing of ours around it.
import { App, Chart } from 'cdk8s';
import { Container, Deployment, Pod, Probe, Service, StatefulSet } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });

//# a workload's
new Deployment(chart, 'd1', { replica: 2, containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });

//# a workload's containers
new Deployment(chart, 'd2', { container: [{ image }] });

//# a container's
new Deployment(chart, 'd3', { containers: [{ image, commands: ['sleep'] }] });

//# a container's ports
new Deployment(chart, 'd4', { containers: [{ image, port: [{ name: 'http', number: 8080 }] }] });

//# a container port's
new Deployment(chart, 'd5', { containers: [{ image, ports: [{ name: 'http', numbr: 8080, number: 8080 }] }] });

//# a container port's only number
new Deployment(chart, 'd6', { containers: [{ image, ports: [{ name: 'http', containerPort: 8080 }] }] });

//# a second container's
new Deployment(chart, 'd7', { containers: [{ image }, { image, imagePullPolice: 'Always' }] });

//# a container's missing image
new Deployment(chart, 'd8', { containers: [{ ports: [{ name: 'http', number: 8080 }] }] });

//# a value of the wrong type
new Deployment(chart, 'd9', { replicas: 'two', containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });

//# a container's value of the wrong type
new Deployment(chart, 'd10', { containers: [{ image: 1.27, ports: [{ name: 'http', number: 8080 }] }] });

//# beside a wrong port
new Deployment(chart, 'd11', { replica: 2, containers: [{ image, ports: [{ name: 'HTTP', number: 8080 }] }] });

//# a Pod's
new Pod(chart, 'p1', { container: [], containers: [{ image }] });

//# a StatefulSet's
new StatefulSet(chart, 'x1', { replica: 1, containers: [{ image }] });

//# addContainer's
web.addContainer({ image, portnumber: 8080 });

//# addContainer's ports
web.addContainer({ image, ports: [{ nam: 'http', number: 8080 }] });

//# a Container's
new Container({ image, workDir: '/' });

//# a probe's
new Deployment(chart, 'b1', {
  containers: [{ image, portNumber: 80, readiness: Probe.fromHttpGet('/', { ports: 80 }) }],
});

//# a Service's
new Service(chart, 's1', { selectors: web, ports: [{ port: 80, targetPort: 'http' }] });

//# a Service port's
new Service(chart, 's2', { selector: web, ports: [{ port: 80, targetport: 'http' }] });

//# a Service port's, beside its target
new Service(chart, 's3', { selector: web, ports: [{ port: 80, targetPort: 'http', nodeport: 30080 }] });

//# a Service's value of the wrong type
new Service(chart, 's4', { selector: web, clusterIP: 1, ports: [{ port: 80, targetPort: 'http' }] });

//# a Service's, for which it has a fixed set of values
new Service(chart, 's5', { selector: web, sessionAffinity: 'client', ports: [{ port: 80, targetPort: 'http' }] });

//# exposeViaService's
web.exposeViaService({ type: 'NodePort', ports: [{ port: 80, targetPort: 'http' }] });

//# exposeViaService's ports
web.exposeViaService({ ports: [{ port: 80, target: 'http' }] });

//# expose's port
web.expose({ http: { port: 80, nodeport: 30080 } });

//# expose's options
web.expose({ http: 80 }, { serviceTyp: 'NodePort' });

//# expose's value
web.expose({ http: false });

//# expose's value as text
web.expose({ http: '80' });
