// Props that stand in a variable: there is no place to point to, so the message leads to it.
import { App, Chart } from 'cdk8s';
import { Deployment, Gateway, HttpRoute, Probe, Service } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });

//# the ports of a Service
const ports = [{ port: 80, targetPort: 'grpc' }] as const;
new Service(chart, 's1', { selector: web, ports });

//# a port of a Service
const port = { port: 80, targetPort: 'grpc' } as const;
new Service(chart, 's2', { selector: web, ports: [port] });

//# a container
const container = { image, ports: [{ name: 'Http', number: 8080 }] } as const;
new Deployment(chart, 'a', { containers: [container] });

//# probes that are spread
const probes = { readiness: Probe.fromHttpGet('/', { port: 'grpc' }) };
new Deployment(chart, 'b', { containers: [{ image, ports: [{ name: 'http', number: 8080 }], ...probes }] });

//# the props of a Service
const props = { selector: web, ports: [{ port: 80, targetPort: 'grpc' }] } as const;
new Service(chart, 's3', props);

//# the rules of a route
const dns = Service.fromServiceName(chart, 'dns', 'dns', { ports: { dns: '53/UDP' } });
const rules = ['/a', '/b'].map((path) => ({ matches: [{ path }], backends: [dns.endpoint('dns')] }));
const gateway = Gateway.fromGatewayName(chart, 'edge', 'edge', { listeners: { http: 'HTTP' } });
new HttpRoute(chart, 'route', { parents: [gateway.listener('http')], rules });
