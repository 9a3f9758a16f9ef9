// Rows 3, 4, 5 and 7: what a port of a Service may say.
import { App, Chart } from 'cdk8s';
import { Deployment, Protocol, Service, ServiceType } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [
    {
      image: 'nginx:1.27',
      ports: [{ name: 'http', number: 8080 }, { name: 'dns', number: 53, protocol: Protocol.UDP }, { number: 9000 }],
    },
  ],
});

//# protocol: UDP onto TCP
new Service(chart, 'p1', { selector: web, ports: [{ port: 80, targetPort: 'http', protocol: Protocol.UDP }] });

//# protocol: TCP onto UDP
new Service(chart, 'p2', { selector: web, ports: [{ port: 53, targetPort: 'dns', protocol: Protocol.TCP }] });

//# protocol: as text, by number
new Service(chart, 'p3', { selector: web, ports: [{ port: 53, targetPort: 53, protocol: 'TCP' }] });

//# protocol: without targetPort
new Service(chart, 'p4', { selector: web, ports: [{ port: 8080, protocol: 'SCTP' }] });

//# protocol: by a handle
new Service(chart, 'p5', { selector: web, ports: [{ port: 80, targetPort: web.port('http'), protocol: 'UDP' }] });

//# protocol: that there is none of
new Service(chart, 'p6', { selector: web, ports: [{ port: 80, targetPort: 'http', protocol: 'HTTP' }] });

//# protocol: in lower case
new Service(chart, 'p7', { selector: web, ports: [{ port: 80, targetPort: 'http', protocol: 'tcp' }] });

//# protocol: exposeViaService
web.exposeViaService({ ports: [{ port: 80, targetPort: 'http', protocol: Protocol.UDP }] });

//# protocol: expose
web.expose({ dns: { port: 53, protocol: 'TCP' } });

//# name: upper case
new Service(chart, 'n1', { selector: web, ports: [{ name: 'Web', port: 80, targetPort: 'http' }] });

//# name: empty
new Service(chart, 'n2', { selector: web, ports: [{ name: '', port: 80, targetPort: 'http' }] });

//# name: starts with a dash
new Service(chart, 'n3', { selector: web, ports: [{ name: '-web', port: 80, targetPort: 'http' }] });

//# name: underscore
new Service(chart, 'n4', { selector: web, ports: [{ name: 'my_web', port: 80, targetPort: 'http' }] });

//# name: 64 characters
new Service(chart, 'n5', {
  selector: web,
  ports: [{ name: 'a234567890123456789012345678901234567890123456789012345678901234', port: 80, targetPort: 'http' }],
});

//# name: exposeViaService
web.exposeViaService({ ports: [{ name: 'web port', port: 80, targetPort: 'http' }] });

//# name: expose
web.expose({ Web: { port: 80, targetPort: 'http' } });

//# port: zero
new Service(chart, 'r1', { selector: web, ports: [{ port: 0, targetPort: 'http' }] });

//# port: too large
new Service(chart, 'r2', { selector: web, ports: [{ port: 65536, targetPort: 'http' }] });

//# port: negative
new Service(chart, 'r3', { selector: web, ports: [{ port: -80, targetPort: 'http' }] });

//# port: a fraction
new Service(chart, 'r4', { selector: web, ports: [{ port: 80.5, targetPort: 'http' }] });

//# port: too large, without targetPort
new Service(chart, 'r5', { selector: web, ports: [{ port: 70000 }] });

//# port: a string
new Service(chart, 'r6', { selector: web, ports: [{ port: '80', targetPort: 'http' }] });

//# port: missing
new Service(chart, 'r7', { selector: web, ports: [{ targetPort: 'http' }] });

//# port: exposeViaService
web.exposeViaService({ ports: [{ port: 65536, targetPort: 'http' }] });

//# port: expose
web.expose({ http: 65536 });

//# port: expose, as an object
web.expose({ http: { port: 65536 } });

//# port: without a selector
new Service(chart, 'r8', { ports: [{ port: 65536 }] });

//# nodePort: below the range
new Service(chart, 'o1', {
  selector: web,
  type: ServiceType.NODE_PORT,
  ports: [{ port: 80, targetPort: 'http', nodePort: 29999 }],
});

//# nodePort: above the range
new Service(chart, 'o2', {
  selector: web,
  type: ServiceType.LOAD_BALANCER,
  ports: [{ port: 80, targetPort: 'http', nodePort: 32768 }],
});

//# nodePort: of another port
new Service(chart, 'o7', {
  selector: web,
  type: ServiceType.NODE_PORT,
  ports: [
    { name: 'a', port: 80, targetPort: 'http', nodePort: 30080 },
    { name: 'b', port: 81, targetPort: 9000, nodePort: 30080 },
  ],
});

//# nodePort: of another port of expose
web.expose({ http: { port: 80, nodePort: 30080 }, dns: { nodePort: 30080 } }, { serviceType: ServiceType.NODE_PORT });

//# nodePort: on a ClusterIP Service
new Service(chart, 'o3', {
  selector: web,
  type: ServiceType.CLUSTER_IP,
  ports: [{ port: 80, targetPort: 'http', nodePort: 30080 }],
});

//# nodePort: without a type
new Service(chart, 'o4', { selector: web, ports: [{ port: 80, targetPort: 'http', nodePort: 30080 }] });

//# nodePort: on a headless Service
new Service(chart, 'o5', {
  selector: web,
  clusterIP: 'None',
  ports: [{ port: 8080, targetPort: 'http', nodePort: 30080 }],
});

//# nodePort: exposeViaService, without a type
web.exposeViaService({ ports: [{ port: 80, targetPort: 'http', nodePort: 30080 }] });

//# nodePort: exposeViaService, outside the range
web.exposeViaService({
  serviceType: ServiceType.NODE_PORT,
  ports: [{ port: 80, targetPort: 'http', nodePort: 80 }],
});

//# nodePort: expose, outside the range
web.expose({ http: { port: 80, nodePort: 3080 } });

//# nodePort: the second of two ports
new Service(chart, 'o6', {
  selector: web,
  type: ServiceType.NODE_PORT,
  ports: [
    { name: 'web', port: 80, targetPort: 'http', nodePort: 30080 },
    { name: 'dns', port: 53, targetPort: 'dns', nodePort: 53 },
  ],
});

//# several: the second of two has no name, and neither has its container port
new Service(chart, 'm1', {
  selector: web,
  ports: [
    { name: 'web', port: 80, targetPort: 'http' },
    { port: 90, targetPort: 9000 },
  ],
});

//# several: the first of two has no name, and neither has its container port
new Service(chart, 'm2', { selector: web, ports: [{ port: 9000 }, { port: 80, targetPort: 'http' }] });

//# several: exposeViaService
web.exposeViaService({ ports: [{ port: 9000 }, { port: 80, targetPort: 'http' }] });

//# twice: a name
new Service(chart, 'w1', {
  selector: web,
  ports: [
    { name: 'web', port: 80, targetPort: 'http' },
    { name: 'web', port: 81, targetPort: 'http' },
  ],
});

//# twice: a name that is taken from the container port
new Service(chart, 'w2', {
  selector: web,
  ports: [
    { port: 80, targetPort: 'http' },
    { name: 'http', port: 81, targetPort: 9000 },
  ],
});

//# twice: a name that is taken from the container port twice
new Service(chart, 'w3', {
  selector: web,
  ports: [
    { port: 80, targetPort: 'http' },
    { port: 81, targetPort: 8080 },
  ],
});

//# twice: port and protocol
new Service(chart, 'w4', {
  selector: web,
  ports: [
    { name: 'web', port: 80, targetPort: 'http' },
    { name: 'api', port: 80, targetPort: 9000 },
  ],
});

//# twice: port and a protocol that is taken from the container port
new Service(chart, 'w5', {
  selector: web,
  ports: [
    { name: 'one', port: 53, targetPort: 'dns' },
    { name: 'two', port: 53, targetPort: 'dns', protocol: 'UDP' },
  ],
});

//# twice: exposeViaService
web.exposeViaService({
  ports: [
    { name: 'web', port: 80, targetPort: 'http' },
    { name: 'web', port: 81, targetPort: 'http' },
  ],
});

//# twice: expose, port and protocol
web.expose({ http: 80, api: { port: 80, targetPort: 9000 } });

//# twice: the first and the third of three
new Service(chart, 'w6', {
  selector: web,
  ports: [
    { name: 'web', port: 80, targetPort: 'http' },
    { name: 'dns', port: 53, targetPort: 'dns' },
    { name: 'web', port: 90, targetPort: 9000 },
  ],
});
