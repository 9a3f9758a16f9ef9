import * as cdk8s from 'cdk8s';
import { App, Service } from 'cdk8s-ports';

export function example(root: cdk8s.App) {
  const chart = new cdk8s.Chart(root, 'example');
  const app = new App(chart, 'example-app', {
    containers: { web: { image: 'nginx:1.27', ports: { http: 8080, metrics: 9090, dns: '53/UDP' } } },
  });
  new Service(chart, 'example-service', {
    container: app.containers.web,
    ports: [{ protocol: 'TCP', port: 80, targetPort: 8080 }],
  });
}

/** The same with the port's name, which the manifest keeps. */
export function exampleByName(root: cdk8s.App) {
  const chart = new cdk8s.Chart(root, 'example-by-name');
  const app = new App(chart, 'example-app', {
    containers: { web: { image: 'nginx:1.27', ports: { http: 8080, metrics: 9090, dns: '53/UDP' } } },
  });
  new Service(chart, 'example-service', {
    container: app.containers.web,
    ports: [{ port: 80, targetPort: 'http' }],
  });
}
