// Elements of `containers` and `initContainers`, and what addInitContainer returns, are a `Container`, also where the
// workload is held in a variable of type `Deployment`.
import { App, Chart } from 'cdk8s';
import { Container, Deployment, EnvValue } from 'cdk8s-ports';

function setEnv(container: Container): void {
  container.env.addVariable('MODE', EnvValue.fromValue('prod'));
}
const chart = new Chart(new App(), 'shop');
const web: Deployment = new Deployment(chart, 'web', { containers: [{ image: 'web:1', portNumber: 8080 }] });
setEnv(web.containers[0]);
const byName = new Map<string, Container>();
const init = web.addInitContainer({ name: 'init', image: 'init:1' });
byName.set(init.name, init);
setEnv(web.initContainers[0]);
