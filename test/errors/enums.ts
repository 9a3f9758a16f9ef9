// Members of enums are literals.
import { App, Chart } from 'cdk8s';
import { Deployment, Probe, Service } from 'cdk8s-ports';

enum Port {
  Http = 8080,
  Same = 8080,
  Service = 80,
  Other = 81,
  Bad = 99999,
}
enum Name {
  Http = 'http',
}
const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: Name.Http, number: Port.Http }] }] });

//# a target port
new Service(chart, 's1', { selector: web, ports: [{ port: Port.Service, targetPort: Port.Other }] });

//# a port without a target port
new Service(chart, 's2', { selector: web, ports: [{ port: Port.Service }] });

//# a number that no port can have
new Deployment(chart, 'a', { containers: [{ image, ports: [{ name: 'bad', number: Port.Bad }] }] });

//# a number twice
new Deployment(chart, 'b', {
  containers: [{ image, ports: [{ name: 'one', number: Port.Http }, { name: 'two', number: Port.Same }] }],
});

//# a name twice
new Deployment(chart, 'c', {
  containers: [{ image, ports: [{ name: Name.Http, number: 1 }, { name: 'http', number: 2 }] }],
});

//# a probe
new Deployment(chart, 'd', {
  containers: [
    { image, ports: [{ name: 'http', number: Port.Http }], readiness: Probe.fromHttpGet('/', { port: Port.Other }) },
  ],
});
