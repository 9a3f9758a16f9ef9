// Ports of containers that are added later: meant by a handle, and not by name or number.
import { App, Chart } from 'cdk8s';
import { Deployment, Service } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
web.addContainer({ image: 'envoy:1.30', ports: [{ name: 'admin', number: 9901 }] });
const other = new Deployment(chart, 'other', { containers: [{ image, ports: [{ name: 'grpc', number: 50051 }] }] });

//# a name
new Service(chart, 's1', { selector: web, ports: [{ port: 80, targetPort: 'admin' }] });

//# a number
web.exposeViaService({ ports: [{ port: 80, targetPort: 9901 }] });

//# the handle of another workload
new Service(chart, 's2', { selector: web, ports: [{ port: 80, targetPort: other.port('grpc') }] });
