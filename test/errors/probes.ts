// Row 8: a probe or hook that names a port which its own container does not declare.
import * as cdk8s from 'cdk8s';
import { App, Container, Deployment, Handler, Pod, Probe, Protocol } from 'cdk8s-ports';

const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web');

//# readiness: a misspelled name
new Deployment(chart, 'p1', {
  containers: [
    { image, ports: [{ name: 'http', number: 8080 }], readiness: Probe.fromHttpGet('/healthz', { port: 'htp' }) },
  ],
});

//# readiness: a number
new Deployment(chart, 'p2', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }], readiness: Probe.fromHttpGet('/', { port: 80 }) }],
});

//# liveness: by TCP
new Deployment(chart, 'p3', {
  containers: [
    { image, ports: [{ name: 'http', number: 8080 }], liveness: Probe.fromTcpSocket({ port: 8081, periodSeconds: undefined }) },
  ],
});

//# startup
new Deployment(chart, 'p4', {
  containers: [{ image, portNumber: 8080, startup: Probe.fromHttpGet('/', { port: 8081 }) }],
});

//# liveness and readiness
new Deployment(chart, 'p5', {
  containers: [
    {
      image,
      ports: [{ name: 'http', number: 8080 }],
      liveness: Probe.fromTcpSocket({ port: 'http2' }),
      readiness: Probe.fromHttpGet('/', { port: 'metrics' }),
    },
  ],
});

//# the port of another container
new Deployment(chart, 'p6', {
  containers: [
    { image, ports: [{ name: 'http', number: 8080 }] },
    { image, ports: [{ name: 'admin', number: 9901 }], readiness: Probe.fromHttpGet('/', { port: 'http' }) },
  ],
});

//# a container that declares no ports
new Deployment(chart, 'p7', { containers: [{ image, readiness: Probe.fromHttpGet('/', { port: 80 }) }] });

//# a container that declares no ports, beside one that does
new Deployment(chart, 'p8', {
  containers: [
    { image, ports: [{ name: 'http', number: 8080 }] },
    { image, liveness: Probe.fromTcpSocket({ port: 'http' }) },
  ],
});

//# preStop
new Deployment(chart, 'h1', {
  containers: [
    {
      image,
      ports: [{ name: 'http', number: 8080 }],
      lifecycle: { preStop: Handler.fromHttpGet('/drain', { port: 'htp' }) },
    },
  ],
});

//# postStart: by TCP
new Deployment(chart, 'h2', {
  containers: [
    { image, ports: [{ name: 'http', number: 8080 }], lifecycle: { postStart: Handler.fromTcpSocket({ port: 1 }) } },
  ],
});

//# a hook of a container that declares no ports
new Deployment(chart, 'h3', {
  containers: [{ image, lifecycle: { preStop: Handler.fromHttpGet('/drain', { port: 8080 }) } }],
});

//# a container that declares a UDP port only
new Deployment(chart, 'p9', {
  containers: [
    {
      image,
      ports: [{ name: 'dns', number: 53, protocol: Protocol.UDP }],
      liveness: Probe.fromTcpSocket({ port: 53 }),
    },
  ],
});

//# no port, in a container that declares none
new Deployment(chart, 'n1', { containers: [{ image, readiness: Probe.fromHttpGet('/') }] });

//# no port, in a container that declares several
new Deployment(chart, 'n2', {
  containers: [
    {
      image,
      ports: [
        { name: 'http', number: 8080 },
        { name: 'admin', number: 9901 },
      ],
      liveness: Probe.fromTcpSocket(),
    },
  ],
});

//# a hook without a port, in a container that declares a UDP port only
new Deployment(chart, 'n3', {
  containers: [
    {
      image,
      ports: [{ name: 'dns', number: 53, protocol: Protocol.UDP }],
      lifecycle: { preStop: Handler.fromHttpGet('/drain') },
    },
  ],
});

//# no port, in an App
new App(chart, 'n4', { containers: { web: { image, ports: { http: 8080, admin: 9901 }, startup: Probe.fromGrpc() } } });

//# addContainer
web.addContainer({
  image,
  ports: [{ name: 'http', number: 8080 }],
  readiness: Probe.fromHttpGet('/', { port: 'html' }),
});

//# new Container
new Container({ image, ports: [{ name: 'http', number: 8080 }], liveness: Probe.fromTcpSocket({ port: 'html' }) });

//# Pod
new Pod(chart, 'k1', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }], readiness: Probe.fromHttpGet('/', { port: 'html' }) }],
});

//# a probe in a variable
const probe = Probe.fromHttpGet('/', { port: 'html' });
new Pod(chart, 'v1', { containers: [{ image, ports: [{ name: 'http', number: 8080 }], readiness: probe }] });
