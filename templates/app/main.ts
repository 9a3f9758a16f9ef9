import { App } from 'cdk8s';
import { Web } from './web';

const app = new App();
new Web(app, 'web');
app.synth();
