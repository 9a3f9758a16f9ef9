// What fits, fits; and a Service is the map of what clients dial.
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-ports';
import { Deployment, Handler, Pod, Probe, Protocol, Service, ServiceType, unchecked } from 'cdk8s-ports';
import type { Port, PortMap } from 'cdk8s-ports';
import { expectType, type Equal } from './expect';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', {
  containers: [
    {
      name: 'nginx',
      image,
      ports: [{ name: 'http', number: 8080 }, { name: 'dns', number: 53, protocol: Protocol.UDP }, { number: 9000 }],
    },
    { name: 'envoy', image, ports: [{ name: 'admin', number: 9901 }] },
  ],
});
declare const anyNumber: number;
declare const anyName: string;

// By name, by number, by handle, without a targetPort.
const byName = new Service(chart, 'a', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 'http' }] });
expectType<Equal<typeof byName, Service<{ web: 80 }>>>();
const byNumber = new Service(chart, 'b', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 8080 }] });
expectType<Equal<typeof byNumber, Service<{ web: 80 }>>>();
const byHandle = new Service(chart, 'c', {
  selector: web,
  ports: [{ name: 'web', port: 80, targetPort: web.port('http') }],
});
expectType<Equal<typeof byHandle, Service<{ web: 80 }>>>();
const unset = new Service(chart, 'd', { selector: web, ports: [{ port: 8080 }] });
expectType<Equal<typeof unset, Service<{ 8080: 8080 }>>>();

// Names and protocols are carried over from the container ports.
const several = new Service(chart, 'e', {
  selector: web,
  ports: [
    { port: 80, targetPort: 'http' },
    { port: 5353, targetPort: 53 },
    { name: 'nine', port: 9000 },
    { port: 9901, targetPort: web.port('admin') },
  ],
});
expectType<Equal<typeof several, Service<{ http: 80; dns: '5353/UDP'; nine: 9000; admin: 9901 }>>>();
const udp = new Service(chart, 'f', {
  selector: web,
  ports: [{ name: 'x', port: 1, targetPort: web.port('dns'), protocol: 'UDP' }],
});
expectType<Equal<typeof udp, Service<{ x: '1/UDP' }>>>();
new Service(chart, 'g', { selector: web, ports: [{ port: 1, targetPort: 'dns', protocol: Protocol.UDP }] });
new Service(chart, 'h', { selector: web, ports: [{ port: 1, targetPort: 8080, protocol: 'TCP' }] });

// The same number under two protocols.
const both = new Deployment(chart, 'both', {
  containers: [
    {
      image,
      ports: [
        { name: 'dns', number: 53, protocol: 'UDP' },
        { name: 'dns-tcp', number: 53 },
      ],
    },
  ],
});
new Service(chart, 'i', {
  selector: both,
  ports: [
    { port: 53, targetPort: 'dns' },
    { port: 53, targetPort: 'dns-tcp' },
  ],
});
new Service(chart, 'j', {
  selector: both,
  ports: [
    { name: 'a', port: 53, protocol: 'UDP' },
    { name: 'b', port: 53, protocol: 'TCP' },
  ],
});

// A target by its number: the protocol is the container port's, also of a handle, and one of several is known at run time only.
const ofEither = new Service(chart, 'either', { selector: both, ports: [{ name: 'a', port: 5353, targetPort: 53 }] });
expectType<Equal<typeof ofEither, Service<{ a: 5353 | '5353/UDP' }>>>();
const udpByNumber = new Service(chart, 'number', { selector: web, ports: [{ name: 'a', port: 5353, targetPort: 53 }] });
expectType<Equal<typeof udpByNumber, Service<{ a: '5353/UDP' }>>>();
const udpByHandle = new Service(chart, 'handle', {
  selector: web,
  ports: [{ name: 'a', port: 53, targetPort: web.port(53) }],
});
expectType<Equal<typeof udpByHandle, Service<{ a: '53/UDP' }>>>();
const excused = new Service(chart, 'excused', {
  selector: web,
  ports: [{ name: 'a', port: 1, targetPort: unchecked(9999, 'a sidecar') }],
});
expectType<Equal<typeof excused, Service<{ a: 1 }>>>();

// A referenced container.
const envoy = web.container('envoy');
const ofContainer = new Service(chart, 'k', {
  container: envoy,
  ports: [{ name: 'a', port: 80, targetPort: 'admin' }],
});
expectType<Equal<typeof ofContainer, Service<{ a: 80 }>>>();
new Service(chart, 'l', { selector: web, container: envoy, ports: [{ port: 80, targetPort: envoy.port('admin') }] });
new Service(chart, 'm', { container: envoy, ports: [{ port: 9901 }] });

// Handles.
const handle = web.port('dns');
expectType<Equal<typeof handle, 'dns' & Port<'53/UDP'>>>();
expectType<Equal<typeof handle.number, 53>>();
expectType<Equal<typeof handle.protocol, 'UDP'>>();
const handleOfNumber = web.port(8080);
expectType<Equal<typeof handleOfNumber.protocol, 'TCP'>>();

// Headless: the pod's own port, or no ports at all.
new Service(chart, 'n', { selector: web, clusterIP: 'None', ports: [{ port: 8080, targetPort: 'http' }] });
new Service(chart, 'o', { selector: web, clusterIP: 'None', ports: [{ port: 53, targetPort: web.port('dns') }] });
new Service(chart, 'p', { selector: web, clusterIP: 'None' });
web.expose({ http: 8080, dns: true }, { clusterIP: 'None' });

// Node ports.
new Service(chart, 'q', {
  selector: web,
  type: ServiceType.NODE_PORT,
  ports: [{ port: 80, targetPort: 'http', nodePort: 30000 }],
});
web.exposeViaService({
  serviceType: ServiceType.LOAD_BALANCER,
  ports: [{ port: 80, targetPort: 'http', nodePort: 32767 }],
});
declare const anyType: ServiceType;
new Service(chart, 'r', { selector: web, type: anyType, ports: [{ port: 80, targetPort: 'http', nodePort: 31000 }] });
new Service(chart, 's', {
  selector: web,
  type: ServiceType.NODE_PORT,
  ports: [{ port: 80, targetPort: 'http', nodePort: anyNumber }],
});
new Service(chart, 's2', {
  selector: web,
  type: ServiceType.NODE_PORT,
  ports: [{ port: 80, targetPort: 'http', nodePort: unchecked(8080, 'our cluster has another range') }],
});

// ExternalName.
new Service(chart, 't', { type: ServiceType.EXTERNAL_NAME, externalName: 'db.example.com' });
new Service(chart, 'u', { externalName: 'db.example.com', ports: [{ name: 'pg', port: 5432 }] });

// Unchecked, and what is known at run time only.
new Service(chart, 'v', {
  selector: web,
  ports: [{ port: 80, targetPort: unchecked(9999, 'listens without declaring it') }],
});
web.exposeViaService({ ports: [{ port: 80, targetPort: unchecked('later', 'a sidecar declares it') }] });
web.expose({ debug: { port: 80, targetPort: unchecked(9999, 'listens without declaring it') } });
const wide = new Service(chart, 'w', {
  selector: web,
  ports: [{ name: anyName, port: anyNumber, targetPort: anyNumber }],
});
new Service(chart, 'x', { selector: web, ports: [{ port: 80, targetPort: anyName }] });
declare const anyPorts: kplus.ServicePort[];
declare const anyProps: kplus.ServiceProps;
declare const anySelector: kplus.IPodSelector;
new Service(chart, 'y', { selector: web, ports: anyPorts });
const given = new Service(chart, 'z', anyProps);
expectType<Equal<typeof given, Service<PortMap>>>();
new Service(chart, 'aa', {
  selector: anySelector,
  ports: [
    { port: 80, targetPort: 'what' },
    { port: 81, targetPort: 99 },
  ],
});
const later = new Service(chart, 'ab');
expectType<Equal<typeof later, Service<PortMap>>>();
later.bind(80, { targetPort: 'what', name: 'x' });

// exposeViaService and expose.
const all = web.exposeViaService();
expectType<Equal<typeof all, Service<{ http: 8080; dns: '53/UDP'; 9000: 9000; admin: 9901 }>>>();
const one = web.exposeViaService({ name: 'one', ports: [{ name: 'one', port: 80, targetPort: 'http' }] });
expectType<Equal<typeof one, Service<{ one: 80 }>>>();
const exposed = web.expose({ http: 80, dns: true, metrics: { port: 90, targetPort: 9000, nodePort: 30090 } });
expectType<Equal<typeof exposed, Service<{ http: 80; dns: '53/UDP'; metrics: 90 }>>>();
const exposedByHandle = web.expose({
  named: { port: 90, targetPort: web.port('dns') },
  admin: { appProtocol: 'http' },
});
expectType<Equal<typeof exposedByHandle, Service<{ named: '90/UDP'; admin: 9901 }>>>();
const exposedWide = web.expose({ http: anyNumber });
expectType<Equal<typeof exposedWide, Service<{ http: number }>>>();
const exposedByAnyName = web.expose({ [anyName]: { port: 80, targetPort: 'http' } });
expectType<Equal<typeof exposedByAnyName, Service<{ [x: string]: 80 }>>>();
web.expose({ [anyName]: { port: anyNumber, targetPort: anyName } });
const podService = new Pod(chart, 'pod', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }] }],
}).exposeViaService();
expectType<Equal<typeof podService, Service<{ http: 8080 }>>>();

// Probes and hooks of the container's own ports.
new Deployment(chart, 'probed', {
  containers: [
    {
      image,
      ports: [{ name: 'http', number: 8080 }],
      readiness: Probe.fromHttpGet('/', { port: 'http' }),
      liveness: Probe.fromTcpSocket({ port: 8080 }),
      startup: Probe.fromCommand(['true']),
      lifecycle: { preStop: Handler.fromHttpGet('/', { port: 'http' }), postStart: Handler.fromCommand(['true']) },
    },
    { image, portNumber: 9000, readiness: Probe.fromHttpGet('/'), liveness: Probe.fromTcpSocket({ port: anyNumber }) },
    { image, readiness: Probe.fromTcpSocket({ port: unchecked(9999, 'listens without declaring it') }) },
  ],
});

// A headless Service of one port, whose number is left alone where the target is not known, or not to be checked.
const single = new Deployment(chart, 'single', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
declare const either: 'http' | 8080;
new Service(chart, 'headless-a', {
  selector: single,
  clusterIP: 'None',
  ports: [{ port: 9999, targetPort: unchecked(9998, 'listens without declaring it') }],
});
new Service(chart, 'headless-b', { selector: single, clusterIP: 'None', ports: [{ port: 8080, targetPort: either }] });

// Service port names have a rule of their own.
new Service(chart, 'ac', { selector: web, ports: [{ name: '8080', port: 80, targetPort: 'http' }] });
new Service(chart, 'ad', { selector: web, ports: [{ name: 'a--b', port: 80, targetPort: 'http' }] });
new Service(chart, 'ae', {
  selector: web,
  ports: [{ name: 'a23456789012345678901234567890123456789012345678901234567890123', port: 65535, targetPort: 'http' }],
});

export { wide };
