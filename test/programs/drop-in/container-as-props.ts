// A Container is no props of another one: cdk8s-plus throws, and so does this package; the compiler may refuse it.
import { Container, Deployment, EnvValue } from 'cdk8s-ports';
import { App, Chart } from 'cdk8s';

const first = new Container({ image: 'web:1', envVariables: { A: EnvValue.fromValue('1') } });
const copy = new Container(first); //S
const web = new Deployment(new Chart(new App(), 'shop'), 'web');
web.attachContainer(copy);
console.log(copy.ports, Object.keys(copy.env.variables));
