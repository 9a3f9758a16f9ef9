// Fields that a newer cdk8s-plus has.
import { App, Chart } from 'cdk8s';
import { Deployment, Service } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [{ image: 'web:1', ports: [{ name: 'http', number: 8080 }] }],
});

//# publishNotReadyAddresses is no text
new Service(chart, 's1', {
  selector: web,
  publishNotReadyAddresses: 'yes',
  ports: [{ port: 80, targetPort: 'http' }],
});
