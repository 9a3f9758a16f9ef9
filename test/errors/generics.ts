// Generic functions: what is known of the ports by constraint is judged, and in the same words as elsewhere.
import { Chart, Testing } from 'cdk8s';
import { App, Container, Deployment, Service, StatefulSet } from 'cdk8s-ports';

const chart = new Chart(Testing.app(), 'generics');

/** A number that is a type parameter. */
export function numbered<N extends number>(number: N) {
  const web = new Deployment(chart, 'web', { containers: [{ image: 'i', ports: [{ name: 'http', number }] }] });
  const db = new StatefulSet(chart, 'db', {
    containers: [{ image: 'i', ports: [{ name: 'pg', number }, { name: 'metrics', number: 9187 }] }], // prettier-ignore
  });
  const app = new App(chart, 'app', { containers: { web: { image: 'i', ports: { http: number } } } });

  //# a Service with a misspelled name beside a number that is a type parameter
  new Service(chart, 'a', { selector: web, ports: [{ port: 80, targetPort: 'htpp' }] });

  //# a Service with another name
  new Service(chart, 'b', { selector: web, ports: [{ port: 80, targetPort: 'admin' }] });

  //# a Service with a wrong number of its own
  new Service(chart, 'c', { selector: web, ports: [{ port: 99999, targetPort: 'http' }] });

  //# a Service for a container
  new Service(chart, 'd', { container: web.containers[0], ports: [{ port: 80, targetPort: 'htpp' }] });

  //# one of two ports
  new Service(chart, 'e', { selector: db, ports: [{ name: 'pg', port: 5432, targetPort: 'pg' }, { name: 'm', port: 80, targetPort: 'metrisc' }] }); // prettier-ignore

  //# two ports of one name
  new Service(chart, 'f', { selector: db, ports: [{ name: 'pg', port: 5432, targetPort: 'pg' }, { name: 'pg', port: 80, targetPort: 'metrics' }] }); // prettier-ignore

  //# exposeViaService
  web.exposeViaService({ ports: [{ port: 80, targetPort: 'htpp' }] });

  //# exposeViaService with two ports
  web.exposeViaService({ ports: [{ name: 'a', port: 80, targetPort: 'htpp' }, { name: 'b', port: 81, targetPort: 'http' }] }); // prettier-ignore

  //# exposeViaIngress
  web.exposeViaIngress('/', { ports: [{ port: 80, targetPort: 'htpp' }] });

  //# expose
  web.expose({ htpp: 80 });

  //# port
  web.port('htpp');

  //# the port of a container
  web.containers[0]?.port('htpp');

  //# monitor
  web.monitor('htpp');

  //# allowFromAnywhere
  web.allowFromAnywhere('htpp');

  //# an App's Service
  new Service(chart, 'g', { selector: app, ports: [{ port: 80, targetPort: 'htpp' }] });

  //# a Service for a container of an App
  new Service(chart, 'h', { container: app.containers.web, ports: [{ port: 80, targetPort: 'htpp' }] });

  //# expose of an App
  app.expose({ htpp: 80 });

  //# port of an App
  app.port('htpp');
}

/** A workload that is a type parameter. */
export function workload<Web extends Deployment<{ http: 8080 }>>(web: Web) {
  //# a Service for a container of a workload that is a type parameter
  new Service(chart, 'i', { container: web.containers[0] as Container<{ http: 8080 }>, ports: [{ port: 80, targetPort: 'htpp' }] }); // prettier-ignore
}
