import * as cdk8s from 'cdk8s';
import { App, Deployment, StatefulSet } from 'cdk8s-ports';

const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
const http = { image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] } as const;
const grpc = { image: 'grpc:1.0', ports: [{ name: 'grpc', number: 50051 }] } as const;

//# a variable that has a Deployment with other ports
export let web = new Deployment(chart, 'web', { containers: [http] });
web = new Deployment(chart, 'api', { containers: [grpc] });

//# one that has a port with another number
export let other = new Deployment(chart, 'other', { containers: [http] });
other = new Deployment(chart, 'more', { containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 3000 }] }] });

//# an array that has Deployments with other ports
const all = [new Deployment(chart, 'one', { containers: [http] })];
all.push(new Deployment(chart, 'two', { containers: [grpc] }));

//# another kind
export let set = new StatefulSet(chart, 'set', { containers: [http] });
set = new StatefulSet(chart, 'sets', { containers: [grpc] });

//# an application
export let app = new App(chart, 'app', { containers: { web: { image: 'nginx:1.27', ports: { http: 8080 } } } });
app = new App(chart, 'apps', { containers: { web: { image: 'nginx:1.27', ports: { grpc: 50051 } } } });

//# a parameter that needs a port
function publish(workload: Deployment<{ http: number }>): void {
  workload.expose({ http: 80 });
}
publish(new Deployment(chart, 'none', { containers: [grpc] }));
