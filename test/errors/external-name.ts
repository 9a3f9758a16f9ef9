// Row 10: an ExternalName Service is a DNS alias, and has no pods.
import { App, Chart } from 'cdk8s';
import { Deployment, Service, ServiceType } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
});
const nginx = web.addContainer({ image: 'nginx:1.27', ports: [{ name: 'late', number: 8081 }] });

//# a selector
new Service(chart, 's1', { type: ServiceType.EXTERNAL_NAME, externalName: 'db.example.com', selector: web });

//# a selector, by externalName alone
new Service(chart, 's2', { externalName: 'db.example.com', selector: web });

//# a container
new Service(chart, 's3', { externalName: 'db.example.com', container: nginx });

//# a target port
new Service(chart, 's4', { externalName: 'db.example.com', ports: [{ port: 5432, targetPort: 6432 }] });

//# a selector and a target port
new Service(chart, 's5', {
  type: ServiceType.EXTERNAL_NAME,
  externalName: 'db.example.com',
  selector: web,
  ports: [{ port: 80, targetPort: 'http' }],
});

//# the second of two ports
new Service(chart, 's6', {
  externalName: 'db.example.com',
  ports: [
    { name: 'pg', port: 5432 },
    { name: 'metrics', port: 9187, targetPort: 9188 },
  ],
});
