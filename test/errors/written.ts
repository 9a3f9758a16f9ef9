// A port map that is written as a type argument: the props are held against it.
import { App, Chart } from 'cdk8s';
import { Deployment, Pods, Service, StatefulSet } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';
const pods = Pods.select(chart, 'pods', { labels: { app: 'web' } });

//# another name
new Deployment<{ http: 8080 }>(chart, 'a', { containers: [{ image, ports: [{ name: 'web', number: 8080 }] }] });

//# another number
new Deployment<{ http: 8080 }>(chart, 'b', { containers: [{ image, ports: [{ name: 'http', number: 99999 }] }] });

//# another name of several
new StatefulSet<{ pg: 5432; metrics: 9187 }>(chart, 'c', {
  containers: [{ image, ports: [{ name: 'pg', number: 5432 }, { name: 'metric', number: 9187 }] }],
});

//# a Service
new Service<{ http: 80 }>(chart, 'd', { selector: pods, ports: [{ name: 'http', port: 81 }] });

//# a class of the user's own
export class Web extends Deployment<{ http: 8080 }> {
  public constructor(scope: Chart) {
    super(scope, 'web', { containers: [{ image, ports: [{ name: 'https', number: 8080 }] }] });
  }
}
