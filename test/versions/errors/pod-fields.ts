// Fields of pods that a newer cdk8s-plus has.
import { App, Chart } from 'cdk8s';
import { Deployment } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');

//# enableServiceLinks is no text
new Deployment(chart, 'web', { enableServiceLinks: 'no', containers: [{ image: 'web:1' }] });
