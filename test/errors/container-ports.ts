// Rows 4, 5 and 6: what a container may declare, and twice in a pod.
import { App, Chart } from 'cdk8s';
import { Container, CronJob, DaemonSet, Deployment, Job, Pod, Protocol, StatefulSet } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });

//# name: 16 characters
new Deployment(chart, 'n1', { containers: [{ image, ports: [{ name: 'metrics-exporter', number: 9090 }] }] });

//# name: no letter
new Deployment(chart, 'n2', { containers: [{ image, ports: [{ name: '8080', number: 8080 }] }] });

//# name: no letter but a dash
new Deployment(chart, 'n3', { containers: [{ image, ports: [{ name: '80-80', number: 8080 }] }] });

//# name: two dashes
new Deployment(chart, 'n4', { containers: [{ image, ports: [{ name: 'my--port', number: 8080 }] }] });

//# name: a dash at its start
new Deployment(chart, 'n5', { containers: [{ image, ports: [{ name: '-http', number: 8080 }] }] });

//# name: a dash at its end
new Deployment(chart, 'n6', { containers: [{ image, ports: [{ name: 'http-', number: 8080 }] }] });

//# name: upper case
new Deployment(chart, 'n7', { containers: [{ image, ports: [{ name: 'HTTP', number: 8080 }] }] });

//# name: underscore
new Deployment(chart, 'n8', { containers: [{ image, ports: [{ name: 'http_api', number: 8080 }] }] });

//# name: empty
new Deployment(chart, 'n9', { containers: [{ image, ports: [{ name: '', number: 8080 }] }] });

//# number: zero
new Deployment(chart, 'r1', { containers: [{ image, ports: [{ name: 'http', number: 0 }] }] });

//# number: too large
new Deployment(chart, 'r2', { containers: [{ image, ports: [{ name: 'http', number: 65536 }] }] });

//# number: six digits
new Deployment(chart, 'r3', { containers: [{ image, ports: [{ name: 'http', number: 100000 }] }] });

//# number: negative
new Deployment(chart, 'r4', { containers: [{ image, ports: [{ name: 'http', number: -1 }] }] });

//# number: a fraction
new Deployment(chart, 'r5', { containers: [{ image, ports: [{ name: 'http', number: 80.5 }] }] });

//# number: an exponent
new Deployment(chart, 'r6', { containers: [{ image, ports: [{ name: 'http', number: 1e21 }] }] });

//# number: portNumber
new Deployment(chart, 'r7', { containers: [{ image, portNumber: 70000 }] });

//# number: port
new Deployment(chart, 'r8', { containers: [{ image, port: 70000 }] });

//# number: hostPort
new Deployment(chart, 'r9', { containers: [{ image, ports: [{ name: 'http', number: 8080, hostPort: 70000 }] }] });

//# number: a string
new Deployment(chart, 'r10', { containers: [{ image, ports: [{ name: 'http', number: '8080' }] }] });

//# number: missing
new Deployment(chart, 'r11', { containers: [{ image, ports: [{ name: 'http' }] }] });

//# protocol: that there is none of
new Deployment(chart, 'r12', { containers: [{ image, ports: [{ name: 'http', number: 8080, protocol: 'HTTP' }] }] });

//# name and number: both
new Deployment(chart, 'r13', { containers: [{ image, ports: [{ name: 'HTTP', number: 0 }] }] });

//# the second port of the second container
new Deployment(chart, 'r14', {
  containers: [
    { image, ports: [{ name: 'http', number: 8080 }] },
    { image, ports: [{ name: 'admin', number: 9901 }, { name: 'Metrics', number: 9090 }] },
  ],
});

//# twice: a name in one container
new Deployment(chart, 't1', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }, { name: 'http', number: 8081 }] }],
});

//# twice: a name in two containers
new Deployment(chart, 't2', {
  containers: [
    { image, ports: [{ name: 'http', number: 8080 }] },
    { image, ports: [{ name: 'http', number: 8081 }] },
  ],
});

//# twice: a number in one container
new Deployment(chart, 't3', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }, { name: 'api', number: 8080 }] }],
});

//# twice: a number in two containers
new Deployment(chart, 't4', {
  containers: [
    { image, ports: [{ name: 'http', number: 8080 }] },
    { image, ports: [{ name: 'api', number: 8080, protocol: Protocol.TCP }] },
  ],
});

//# twice: a number and UDP
new Deployment(chart, 't5', {
  containers: [{ image, ports: [{ number: 53, protocol: 'UDP' }, { name: 'dns', number: 53, protocol: Protocol.UDP }] }],
});

//# twice: with a container without ports between them
new Deployment(chart, 't6', {
  containers: [
    { image, ports: [{ name: 'http', number: 8080 }] },
    { image, command: ['sleep'] },
    { image, ports: [{ name: 'http', number: 8081 }] },
  ],
});

//# twice: portNumber of two containers
new Deployment(chart, 't7', {
  containers: [
    { image, portNumber: 8080 },
    { image, portNumber: 8080 },
  ],
});

//# twice: portNumber and a port of another container
new Deployment(chart, 't8', {
  containers: [
    { image, portNumber: 8080 },
    { image, ports: [{ name: 'http', number: 8080 }] },
  ],
});

//# addContainer: a name
web.addContainer({ image, ports: [{ name: 'metrics-exporter', number: 9090 }] });

//# addContainer: a number
web.addContainer({ image, ports: [{ name: 'metrics', number: 65536 }] });

//# addContainer: twice in itself
web.addContainer({ image, ports: [{ name: 'a', number: 1 }, { name: 'a', number: 2 }] });

//# new Container: a name
new Container({ image, ports: [{ name: 'HTTP', number: 8080 }] });

//# new Container: a number
new Container({ image, portNumber: 65536 });

//# other properties beside the fault
new Deployment(chart, 'o1', {
  metadata: { name: 'web' },
  replicas: 2,
  containers: [
    {
      name: 'web',
      image,
      command: ['nginx'],
      resources: {},
      securityContext: { user: 1000 },
      ports: [{ name: 'HTTP', number: 8080 }],
    },
  ],
});

//# Pod
new Pod(chart, 'k1', { containers: [{ image, ports: [{ name: 'HTTP', number: 8080 }] }] });

//# StatefulSet
new StatefulSet(chart, 'k2', { containers: [{ image, ports: [{ name: 'HTTP', number: 8080 }] }] });

//# DaemonSet
new DaemonSet(chart, 'k3', { containers: [{ image, ports: [{ name: 'HTTP', number: 8080 }] }] });

//# Job
new Job(chart, 'k4', { containers: [{ image, ports: [{ name: 'HTTP', number: 8080 }] }] });

//# CronJob
new CronJob(chart, 'k5', {
  schedule: { expressionString: '@daily' } as never,
  containers: [{ image, ports: [{ name: 'HTTP', number: 8080 }] }],
});

//# an init container
new Deployment(chart, 'i1', {
  containers: [{ image }],
  initContainers: [{ image, ports: [{ name: 'HTTP', number: 8080 }, { name: 'metrics', number: 65536 }] }],
});

//# twice in an init container
new Deployment(chart, 'i2', {
  containers: [{ image }],
  initContainers: [{ image, name: 'a' }, { image, name: 'b', ports: [{ name: 'a', number: 1 }, { name: 'a', number: 2 }] }],
});

//# addInitContainer
web.addInitContainer({ image, ports: [{ name: 'HTTP', number: 65536 }] });
