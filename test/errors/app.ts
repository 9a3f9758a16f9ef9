import * as cdk8s from 'cdk8s';
import { App, Handler, Probe, Service } from 'cdk8s-ports';

const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
const api = new App(chart, 'api', {
  containers: {
    web: { image: 'api:1.4', ports: { http: 8080, dns: '53/UDP' } },
    envoy: { image: 'envoy:1.31', ports: { admin: { number: 9901, env: 'ADMIN_PORT' } } },
  },
});

//# target: of the application
new Service(chart, 'a', { selector: api, ports: [{ port: 80, targetPort: 'htpp' }] });

//# target: of one container
new Service(chart, 'b', { container: api.containers.envoy, ports: [{ port: 80, targetPort: 'http' }] });

//# target: a handle of another container
new Service(chart, 'c', { container: api.containers.envoy, ports: [{ port: 80, targetPort: api.port('http') }] });

//# a container that there is none of
new Service(chart, 'd', { container: api.containers.envy, ports: [{ port: 80, targetPort: 'admin' }] });

//# a handle of a port that there is none of
api.port('htpp');

//# expose: a name that no container has
api.expose({ htpp: 80 });

//# expose: a name that is like none of a container
api.expose({ grpc: 80 });

//# expose: a number that is none
api.expose({ http: 0 });

//# ports: a name
new App(chart, 'f', { containers: { web: { image: 'api:1.4', ports: { 'metrics-exporter': 8080 } } } });

//# ports: a number for a name
new App(chart, 'f2', { containers: { web: { image: 'api:1.4', ports: { 8080: 8080 } } } });

//# ports: a number for a name of several
new App(chart, 'f3', {
  containers: { web: { image: 'api:1.4', ports: { http: 80, 8443: '8443/UDP' } }, envoy: { image: 'envoy:1.31', ports: { admin: 9901 } } },
});

//# ports: a number
new App(chart, 'g', { containers: { web: { image: 'api:1.4', ports: { http: 99999 } } } });

//# ports: a number with a protocol
new App(chart, 'h', { containers: { web: { image: 'api:1.4', ports: { dns: '70000/UDP' } } } });

//# ports: a number in an object
new App(chart, 'i', { containers: { web: { image: 'api:1.4', ports: { http: { number: 0 } } } } });

//# ports: a text that is no port
new App(chart, 'j', { containers: { web: { image: 'api:1.4', ports: { dns: '53/udp' } } } });

//# ports: a name in two containers
new App(chart, 'k', {
  containers: { a: { image: 'a:1', ports: { http: 80 } }, b: { image: 'b:1', ports: { http: 81 } } },
});

//# ports: a number twice
new App(chart, 'l', { containers: { web: { image: 'api:1.4', ports: { http: 80, web: 80 } } } });

//# probe: a port of another container
new App(chart, 'm', {
  containers: {
    web: { image: 'api:1.4', ports: { http: 80 }, readiness: Probe.fromHttpGet('/', { port: 'admin' }) },
    envoy: { image: 'envoy:1.31', ports: { admin: 9901 } },
  },
});

//# probe: gRPC
new App(chart, 'n', {
  containers: { web: { image: 'api:1.4', ports: { grpc: 80 }, liveness: Probe.fromGrpc({ port: 81 }) } },
});

//# hook
new App(chart, 'o', {
  containers: {
    web: {
      image: 'api:1.4',
      ports: { http: 80 },
      lifecycle: { preStop: Handler.fromHttpGet('/', { port: 'htpp' }) },
    },
  },
});

//# spelling: of the application
new App(chart, 'p', { replicaz: 2, containers: { web: { image: 'api:1.4', ports: { http: 80 } } } });

//# spelling: of a container
new App(chart, 'q', { containers: { web: { imag: 'api:1.4', ports: { http: 80 } } } });

//# spelling: of a port
new App(chart, 'r', { containers: { web: { image: 'api:1.4', ports: { http: { number: 80, protocl: 'TCP' } } } } });

//# kind: that there is none of
new App(chart, 's', { kind: 'ReplicaSet', containers: { web: { image: 'api:1.4' } } });

//# kind: without what it needs
new App(chart, 't', { kind: 'CronJob', containers: { web: { image: 'api:1.4' } } });

//# a list of containers
new App(chart, 'list', { containers: [{ image: 'api:1.4', ports: { http: 8080 } }] });

//# a list of ports
new App(chart, 'ports', { containers: { web: { image: 'api:1.4', ports: [{ name: 'http', number: 8080 }] } } });

//# a host port that there is none of
new App(chart, 'host', { containers: { web: { image: 'api:1.4', ports: { http: { number: 8080, hostPort: 70000 } } } } });
