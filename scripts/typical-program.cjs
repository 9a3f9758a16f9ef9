// What most programs do with this package. What this one does not load goes into files that are loaded at first use (scripts/entries.mjs).
const { Chart, Testing } = require('cdk8s');
const { App, Deployment, Ingress, IngressBackend, Probe, Service } = require('../dist/index.js');

const chart = new Chart(Testing.app(), 'typical');

const web = new Deployment(chart, 'web', {
  containers: [
    {
      image: 'nginx:1.27',
      ports: [{ name: 'http', number: 8080 }],
      readiness: Probe.fromHttpGet('/', { port: 'http' }),
    },
  ],
});
const service = new Service(chart, 'service', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });
new Ingress(chart, 'ingress', { rules: [{ path: '/', backend: IngressBackend.fromService(service) }] });
web.exposeViaService({ name: 'other' });
web.exposeViaIngress('/');
new App(chart, 'app', { containers: { web: { image: 'nginx:1.27', ports: { http: 8080 } } } }).expose({ http: 80 });

Testing.synth(chart);
