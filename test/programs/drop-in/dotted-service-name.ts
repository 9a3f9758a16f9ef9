// A construct id with a dot makes an invalid Service name: synth says so, the compiler does not.
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-ports';

const app = new App();
const chart = new Chart(app, 'shop');
const web = new kplus.Deployment(chart, 'example.org', { containers: [{ image: 'web:1', portNumber: 5678 }] });
web.exposeViaService();
app.synth();
