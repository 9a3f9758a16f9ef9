// Port maps are inferred from plain props, of all kinds, without a type argument or an `as const`.
import { App, Chart, Cron } from 'cdk8s';
import * as kplus from 'cdk8s-ports';
import { Container, CronJob, DaemonSet, Deployment, Job, Pod, Protocol, StatefulSet } from 'cdk8s-ports';
import type { Containers, PortMap } from 'cdk8s-ports';
import { expectType, type Equal } from './expect';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';

// All kinds.
const pod = new Pod(chart, 'pod', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
expectType<Equal<typeof pod, Pod<{ http: 8080 }>>>();

const web = new Deployment(chart, 'web', {
  replicas: 2,
  containers: [
    {
      image,
      ports: [
        { name: 'http', number: 8080 },
        { name: 'dns', number: 53, protocol: Protocol.UDP },
      ],
    },
    { image, ports: [{ name: 'sctp', number: 53, protocol: 'SCTP' }, { number: 9000 }] },
  ],
});
expectType<Equal<typeof web, Deployment<{ http: 8080; dns: '53/UDP'; sctp: '53/SCTP'; 9000: 9000 }>>>();

const db = new StatefulSet(chart, 'db', { containers: [{ image, portNumber: 5432 }] });
expectType<Equal<typeof db, StatefulSet<{ 5432: 5432 }>>>();

const agent = new DaemonSet(chart, 'agent', {
  containers: [{ image, portNumber: 80, ports: [{ name: 'a', number: 1 }] }],
});
expectType<Equal<typeof agent, DaemonSet<{ 80: 80; a: 1 }>>>();

const job = new Job(chart, 'job', {
  containers: [{ image, ports: [{ name: 'tcp', number: 1, protocol: Protocol.TCP }] }],
});
expectType<Equal<typeof job, Job<{ tcp: 1 }>>>();

const cron = new CronJob(chart, 'cron', {
  schedule: Cron.daily(),
  containers: [{ image, ports: [{ name: 'metrics', number: 9100 }] }],
});
expectType<Equal<typeof cron, CronJob<{ metrics: 9100 }>>>();

// A number under two protocols is two ports.
const dns = new Deployment(chart, 'dns', {
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
expectType<Equal<typeof dns, Deployment<{ dns: '53/UDP'; 'dns-tcp': 53 }>>>();

// Containers by name.
const named = new Deployment(chart, 'named', {
  containers: [
    { name: 'nginx', image, ports: [{ name: 'http', number: 8080 }] },
    { name: 'envoy', image, ports: [{ name: 'admin', number: 9901 }] },
    { name: 'idle', image },
  ],
});
expectType<
  Equal<typeof named, Deployment<{ http: 8080; admin: 9901 }> & Containers<'nginx: http' | 'envoy: admin' | 'idle'>>
>();
const envoy = named.container('envoy');
expectType<Equal<typeof envoy, Container<{ admin: 9901 }>>>();

// Containers that come later, or stand alone.
const late = web.addContainer({ image, ports: [{ name: 'late', number: 81 }], portNumber: 82 });
expectType<Equal<typeof late, Container<{ late: 81; 82: 82 }>>>();
const alone = new Container({ image, ports: [{ name: 'http', number: 8080 }] });
expectType<Equal<typeof alone, Container<{ http: 8080 }>>>();
web.attachContainer(alone);
const number: number = alone.port;

// Without ports.
const worker = new Deployment(chart, 'worker', { containers: [{ image }] });
expectType<Equal<typeof worker, Deployment<{}>>>();

// The longest name, and the numbers at the ends.
const ends = new Pod(chart, 'ends', {
  containers: [
    {
      image,
      ports: [
        { name: 'a23456789012345', number: 1 },
        { name: 'z', number: 65535 },
        { name: 'y', number: 60000 },
        { name: 'x', number: 59999 },
        { name: 'w', number: 1000 },
        { name: 'v', number: 65529 },
        { name: '1-a', number: 10000, protocol: 'UDP', hostPort: 65535, hostIp: '10.0.0.1' },
      ],
    },
  ],
});
expectType<
  Equal<typeof ends, Pod<{ a23456789012345: 1; z: 65535; y: 60000; x: 59999; w: 1000; v: 65529; '1-a': '10000/UDP' }>>
>();

// What is known at run time only is any port.
declare const anyNumber: number;
declare const anyName: string;
declare const anyContainers: kplus.ContainerProps[];
declare const anyContainer: kplus.ContainerProps;
declare const anyPort: kplus.ContainerPort;
declare const anyPorts: kplus.ContainerPort[];
declare const anyProps: kplus.DeploymentProps;
declare const anyProtocol: kplus.Protocol;

const later = new Deployment(chart, 'later');
expectType<Equal<typeof later, Deployment<PortMap>>>();
const given = new Deployment(chart, 'given', anyProps);
expectType<Equal<typeof given, Deployment<PortMap>>>();
const wide = new Deployment(chart, 'wide', { containers: anyContainers });
const wideOne = new Deployment(chart, 'wide-one', { containers: [anyContainer] });
const widePorts = new Deployment(chart, 'wide-ports', { containers: [{ image, ports: anyPorts }] });
const widePort = new Deployment(chart, 'wide-port', {
  containers: [{ image, ports: [anyPort, { name: 'http', number: 8080 }] }],
});
const wideNumber = new Deployment(chart, 'wide-number', {
  containers: [{ image, ports: [{ name: 'http', number: anyNumber }] }],
});
expectType<Equal<typeof wideNumber, Deployment<{ http: number }>>>();
const wideName = new Deployment(chart, 'wide-name', {
  containers: [{ image, ports: [{ name: anyName, number: 8080 }] }],
});
const wideBoth = new Deployment(chart, 'wide-both', { containers: [{ image, portNumber: anyNumber }] });
const wideProtocol = new Deployment(chart, 'wide-protocol', {
  containers: [
    {
      image,
      ports: [
        { name: 'http', number: 8080, protocol: anyProtocol },
        { name: 'b', number: anyNumber },
      ],
    },
  ],
});
const wideTwice = new Deployment(chart, 'wide-twice', {
  containers: [
    {
      image,
      ports: [
        { name: anyName, number: anyNumber },
        { name: anyName, number: anyNumber },
      ],
    },
    {
      image,
      ports: [
        { name: 'a', number: 8080 },
        { name: anyName, number: 1 },
      ],
    },
    { image, portNumber: anyNumber },
  ],
});

for (const workload of [later, given, wide, wideOne, widePorts]) {
  new kplus.Service(chart, 'any', {
    selector: workload,
    ports: [
      { port: 80, targetPort: 'what' },
      { port: 81, targetPort: 99 },
    ],
  });
  workload.exposeViaService({ ports: [{ port: 80, targetPort: anyNumber }] });
  workload.exposeViaService({ ports: [{ port: 80, targetPort: anyName }] });
  workload.expose({ what: 80, ever: { port: 81, targetPort: anyName } });
  workload.port('what');
  workload.port(99);
}
widePort.exposeViaService({ ports: [{ port: 80, targetPort: 'what' }] });
wideNumber.exposeViaService({ ports: [{ port: 80, targetPort: 'http' }] });
wideNumber.exposeViaService({ ports: [{ port: 80, targetPort: 99 }] });
wideName.exposeViaService({ ports: [{ port: 80, targetPort: 'what' }] });
wideBoth.exposeViaService({ ports: [{ port: 80, targetPort: 99 }] });
wideProtocol.exposeViaService({ ports: [{ name: 'a', port: 80, targetPort: 'http', protocol: 'UDP' }] });
wideTwice.exposeViaService();
web.addContainer(anyContainer);
new Container(anyContainer);

// As cdk8s-plus' own documentation writes them.
const props: kplus.PodProps = { containers: [{ image, portNumber: 80 }] };
new Pod(chart, 'props', props);
new Pod(chart, 'bare').addContainer({ image, ports: [{ number: 80 }] });
new StatefulSet(chart, 'bare-set', { service: false, containers: [{ image }] });

export { number };

// Names that are known at run time only, names that are one of several, and members of enums.
declare const nameAtRunTime: string;
declare const oneName: 'blue' | 'green';
enum Name {
  Http = 'http',
}
const ofWideNames = new Deployment(chart, 'of-wide-names', {
  containers: [
    {
      image,
      ports: [
        { name: nameAtRunTime, number: 8080 },
        { name: nameAtRunTime, number: 9090 },
      ],
    },
  ],
});
expectType<Equal<(typeof ofWideNames)['portMap'][string], 8080 | 9090>>();
const either = new Deployment(chart, 'either', {
  containers: [
    {
      image,
      ports: [
        { name: oneName, number: 8080 },
        { name: 'metrics', number: 9090 },
      ],
    },
  ],
});
expectType<Equal<typeof either, Deployment<{ blue: 8080; green: 8080; metrics: 9090 }>>>();
const byEnum = new Deployment(chart, 'by-enum', {
  containers: [
    {
      image,
      ports: [
        { name: Name.Http, number: 8080 },
        { name: 'metrics', number: 9090 },
      ],
    },
  ],
});
expectType<Equal<keyof (typeof byEnum)['portMap'], 'http' | 'metrics'>>();
