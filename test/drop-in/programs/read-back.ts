import type { ApiObject, Chart } from 'cdk8s';
import { Cron, Duration, Testing } from 'cdk8s';
import { Node } from 'constructs';
import * as kplus from 'cdk8s-plus-27';
import type { k8s } from 'cdk8s-plus-27';
import { Container, DeploymentStrategy, Handler, Probe } from 'cdk8s-plus-27';

/* What programs and their tests read from constructs. */

export function childrenAndSelectors(chart: Chart): unknown {
  const schedule = new Cron({ minute: '*', hour: '*', day: '*', month: '*', weekDay: '*' });
  const service = new kplus.Service(chart, 'Service');
  service.bind(80);
  const made = [
    service,
    new kplus.Pod(chart, 'Pod'),
    new kplus.Deployment(chart, 'Deployment'),
    new kplus.DaemonSet(chart, 'DaemonSet'),
    new kplus.Job(chart, 'Job'),
    new kplus.CronJob(chart, 'CronJob', { schedule: schedule }),
    new kplus.StatefulSet(chart, 'StatefulSet', { service }),
  ];
  const workloads = made.filter((one): one is kplus.Deployment => one instanceof kplus.AbstractPod);
  for (const workload of workloads) workload.addContainer({ image: 'web' });
  return made.map((one) => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- as in the tests of cdk8s-plus
    const child = Node.of(one).defaultChild as ApiObject;
    return [
      child.kind,
      child.apiVersion,
      one.name,
      one.apiGroup,
      one.resourceName,
      one.metadata.toJson(),
      one.node.path,
    ];
  });
}

export function labelsAndExpressions(chart: Chart): unknown {
  const containers = [{ image: 'image' }];
  const podMetadata = { labels: { foo: 'bar' } };
  const deployment = new kplus.Deployment(chart, 'Deployment', { containers, podMetadata, select: false });
  const before = deployment.matchLabels;
  const expected = { foo: 'bar' };
  deployment.select(kplus.LabelSelector.of({ labels: { foo: expected.foo } }));
  deployment.select(kplus.LabelSelector.of({ expressions: [kplus.LabelExpression.in('foo', ['bar', 'b'])] }));
  const daemons = new kplus.DaemonSet(chart, 'DaemonSet');
  daemons.addContainer({ image: 'image' });
  return [before, deployment.matchLabels, deployment.matchExpressions, daemons.matchLabels];
}

export function servicesOfLabels(chart: Chart): unknown {
  const service = new kplus.Service(chart, 'service', { externalIPs: ['1.1.1.1', '8.8.8.8'], ports: [{ port: 9000 }] });
  service.selectLabel('key', 'value');
  const later = new kplus.Service(chart, 'later', { type: kplus.ServiceType.NODE_PORT });
  later.bind(9000, { targetPort: 80, nodePort: 30080 });
  const odd = new kplus.Service(chart, 'odd', { ports: [{ port: 9000 }], clusterIP: '10.0.0.30' });
  const external = new kplus.Service(chart, 'external', { externalName: 'test-external-name' });
  external.bind(5432);
  return [service, later, odd, external].map((one) => [
    one.ports,
    one.port,
    one.type,
    one.clusterIP,
    one.externalName,
    one.name,
    one._toKube(),
  ]);
}

export function portsOfContainers(): unknown {
  const { TCP, UDP } = kplus.Protocol;
  const container = new kplus.Container({ image: 'image', ports: [{ number: 8080, protocol: TCP }] });
  container.addPort({ number: 8080, protocol: UDP });
  container.addPort({ number: 9090 });
  container.addPort({ number: 9443, name: 'https', hostPort: 443, hostIp: '127.0.0.1' });
  const both = new Container({
    image: 'image',
    ports: [
      { number: 8080, protocol: TCP },
      { number: 8080, protocol: UDP },
    ],
  });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- as in the tests of cdk8s-plus
  const one = new Container({ image: 'image', port: 9000 });
  const other = new Container({ image: 'image', portNumber: 9000 });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- as above
  const numbers = [one.portNumber, one.port, other.port];
  return [numbers, [container, both, one, other].map((each) => [each.ports, each._toKube()])];
}

export function containersByThemselves(chart: Chart): unknown {
  const volume = kplus.Volume.fromEmptyDir(chart, 'Volume', 'empty');
  const container = new Container({
    image: 'image',
    name: 'name',
    imagePullPolicy: kplus.ImagePullPolicy.NEVER,
    volumeMounts: [{ path: '/foo', volume, subPath: 'subPath' }],
    lifecycle: { postStart: Handler.fromCommand(['hello']), preStop: Handler.fromCommand(['bye']) },
    resources: { cpu: { request: kplus.Cpu.millis(300), limit: kplus.Cpu.units(0.5) } },
    securityContext: { user: 1000, group: 2000, privileged: true, allowPrivilegeEscalation: true },
  });
  container.env.addVariable('key', kplus.EnvValue.fromValue('value'));
  container.mount('/path/to/mount', volume, { propagation: kplus.MountPropagation.BIDIRECTIONAL, readOnly: true });
  const rendered: k8s.Container = container._toKube();
  const env: k8s.EnvVar[] = rendered.env!;
  const bare = new Container({ image: 'image' });
  return [
    rendered,
    env,
    container.mounts.length,
    bare.securityContext._toKube(),
    bare._toKube().securityContext,
    bare.securityContext.ensureNonRoot,
    container.env.variables,
    kplus.EnvValue.fromResource(kplus.ResourceFieldPaths.CPU_LIMIT, { container }).valueFrom,
  ];
}

export function probesByThemselves(): unknown {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- as in the tests of cdk8s-plus
  const container = new Container({ image: 'foobar', port: 5555 });
  const options = {
    failureThreshold: 11,
    initialDelaySeconds: Duration.minutes(1),
    periodSeconds: Duration.seconds(5),
    successThreshold: 3,
    timeoutSeconds: Duration.minutes(2),
  };
  const probes = [
    Probe.fromHttpGet('/hello'),
    Probe.fromHttpGet('/hello', { port: 1234 }),
    Probe.fromHttpGet('/hello', { ...options, host: '1.1.1.1' }),
    Probe.fromHttpGet('/hello', { scheme: kplus.ConnectionScheme.HTTPS }),
    Probe.fromCommand(['foo', 'bar']),
    Probe.fromCommand(['foo', 'bar'], options),
    Probe.fromTcpSocket(),
    Probe.fromTcpSocket({ port: 8080, host: 'hostname' }),
    Probe.fromTcpSocket(options),
  ];
  const hooks = [Handler.fromCommand(['hello']), Handler.fromHttpGet('/path'), Handler.fromTcpSocket({ port: 8888 })];
  return [probes.map((probe) => probe._toKube(container)), hooks.map((hook) => hook._toKube(container))];
}

export function hooksOfAContainerWithoutPorts(): unknown {
  const container = new Container({ image: 'image' });
  return [
    Handler.fromTcpSocket({ port: 8888 })._toKube(container),
    Handler.fromHttpGet('/path', { port: 81 })._toKube(container).httpGet,
    Probe.fromTcpSocket({ port: 81 })._toKube(container),
  ];
}

export function optionsOfWorkloads(chart: Chart): unknown {
  const containers = [{ image: 'image' }];
  const deployment = new kplus.Deployment(chart, 'Deployment', { strategy: DeploymentStrategy.recreate(), containers });
  const other = new kplus.Deployment(chart, 'Other', { containers, minReady: Duration.seconds(60) });
  const job = new kplus.Job(chart, 'Job', { containers, activeDeadline: Duration.seconds(20), backoffLimit: 4 });
  const service = new kplus.Service(chart, 'Service', { ports: [{ port: 80 }] });
  const set = new kplus.StatefulSet(chart, 'Set', { service });
  set.addContainer({ image: 'image', portNumber: 80 });
  const governed = new kplus.StatefulSet(chart, 'Governed', {
    containers,
    replicas: 5,
    podManagementPolicy: kplus.PodManagementPolicy.PARALLEL,
    service: new kplus.Service(chart, 'Nodes', {
      metadata: { name: 'nodes' },
      type: kplus.ServiceType.NODE_PORT,
      ports: [{ port: 9000, targetPort: 9900 }],
    }),
  });
  const pod = new kplus.Pod(chart, 'Pod', { containers });
  return [
    [deployment.strategy, DeploymentStrategy.recreate(), other.strategy, other.minReady, other.progressDeadline],
    [job.restartPolicy, job.activeDeadline?.toSeconds(), job.backoffLimit, job.ttlAfterFinished],
    [set.strategy, set.service === service, governed.replicas, governed.service.name, governed.podManagementPolicy],
    [pod.securityContext._toKube(), pod.dns.policy, pod.dns.hostname, pod.automountServiceAccountToken],
    deployment._toPodSpec(),
  ];
}

export function initContainers(chart: Chart): unknown {
  const pod = new kplus.Pod(chart, 'Pod', { containers: [{ image: 'image' }], initContainers: [{ image: 'first' }] });
  pod.addInitContainer({ image: 'second' });
  const container = pod.addInitContainer({ image: 'third', name: 'third' });
  container.mount('/path/to/mount', kplus.Volume.fromEmptyDir(chart, 'Volume', 'volume'));
  return pod.initContainers.map(({ name, image }) => [name, image]);
}

export function containersThatAreAttached(chart: Chart): unknown {
  const pod = new kplus.Pod(chart, 'Pod');
  pod.attachContainer(new Container({ image: 'image' }));
  const container = new kplus.Container({ image: 'node', name: 'query', command: ['node'], portNumber: 8000 });
  const deployment = new kplus.Deployment(chart, 'Deployment', { replicas: 1 });
  deployment.attachContainer(container);
  deployment.exposeViaService({ ports: [{ port: 9000, targetPort: 8000 }] });
  return [pod.containers.length, deployment.containers[0] === container];
}

export function manifestsInTheMiddle(chart: Chart): unknown {
  const deployment = new kplus.Deployment(chart, 'Deployment', {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- as in the tests of cdk8s-plus
    containers: [{ image: 'image', port: 9300 }],
  });
  deployment.exposeViaService();
  const [first, second] = Testing.synth(chart) as { spec: k8s.DeploymentSpec & k8s.ServiceSpec }[];
  const spec: k8s.ServiceSpec = second!.spec;
  return [first!.spec.replicas, spec.type, spec.ports![0]!.targetPort, spec.ports![0]!.port];
}

export function permissions(chart: Chart): void {
  const service = new kplus.Service(chart, 'Service', { ports: [{ port: 8080 }] });
  const pod = new kplus.Pod(chart, 'Pod', { containers: [{ image: 'image' }] });
  const scraper = new kplus.Deployment(chart, 'Scraper', {
    containers: [{ image: 'scraper' }],
    automountServiceAccountToken: true,
  });
  service.permissions.grantRead(kplus.Group.fromName(chart, 'Manager', 'manager'));
  pod.permissions.grantRead(scraper);
  pod.permissions.grantReadWrite(kplus.User.fromName(chart, 'User', 'bob'));
}
