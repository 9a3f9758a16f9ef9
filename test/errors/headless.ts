// Row 9: a headless Service has no proxy, so clients dial the pod's own port.
import { App, Chart } from 'cdk8s';
import { Deployment, Protocol, Service } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [
    {
      image: 'nginx:1.27',
      ports: [{ name: 'http', number: 8080 }, { name: 'dns', number: 53, protocol: Protocol.UDP }],
    },
  ],
});
const nginx = web.addContainer({ image: 'nginx:1.27', ports: [{ name: 'late', number: 8081 }] });

//# by name
new Service(chart, 's1', { selector: web, clusterIP: 'None', ports: [{ port: 80, targetPort: 'http' }] });

//# by number
new Service(chart, 's2', { selector: web, clusterIP: 'None', ports: [{ port: 80, targetPort: 8080 }] });

//# by handle
new Service(chart, 's3', { selector: web, clusterIP: 'None', ports: [{ port: 80, targetPort: web.port('http') }] });

//# UDP
new Service(chart, 's4', { selector: web, clusterIP: 'None', ports: [{ port: 5353, targetPort: 'dns' }] });

//# of a container
new Service(chart, 's5', { container: nginx, clusterIP: 'None', ports: [{ port: 80, targetPort: 'late' }] });

//# the second of two
new Service(chart, 's6', {
  selector: web,
  clusterIP: 'None',
  ports: [
    { port: 8080, targetPort: 'http' },
    { port: 54, targetPort: 'dns' },
  ],
});

//# exposeViaService
web.exposeViaService({ clusterIP: 'None', ports: [{ port: 80, targetPort: 'http' }] });

//# expose
web.expose({ http: 80 }, { clusterIP: 'None' });

//# a target port that no container declares
new Service(chart, 's7', { selector: web, clusterIP: 'None', ports: [{ port: 80, targetPort: 'htp' }] });

//# no targetPort, and port is not declared
new Service(chart, 's8', { selector: web, clusterIP: 'None', ports: [{ port: 80 }] });
