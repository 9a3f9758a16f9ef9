// Works in every cluster, since a number need not be declared; refused all the same, which is what this package is for.
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-ports';

const app = new App();
const chart = new Chart(app, 'shop');
const api = new kplus.Deployment(chart, 'api');
api.addContainer({
  image: 'api:1',
  liveness: kplus.Probe.fromHttpGet('/healthz', { port: 8082 }), //E
});
new kplus.Service(chart, 'api-service', { selector: api, ports: [{ port: 8082, targetPort: 8082 }] });
app.synth();
