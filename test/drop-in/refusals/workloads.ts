import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Container, Probe } from 'cdk8s-plus-27';

function pod(chart: Chart, id = 'Pod'): kplus.Pod {
  return new kplus.Pod(chart, id, { containers: [{ image: 'pod' }] });
}

export function podWithoutContainers(chart: Chart): void {
  new kplus.Pod(chart, 'Pod');
}

export function deploymentWithoutContainers(chart: Chart): void {
  new kplus.Deployment(chart, 'Deployment', { containers: [] });
}

export function surgeAndUnavailableOfZero(chart: Chart): void {
  new kplus.Deployment(chart, 'Deployment', {
    containers: [{ image: 'image' }],
    strategy: kplus.DeploymentStrategy.rollingUpdate({
      maxSurge: kplus.PercentOrAbsolute.absolute(0),
      maxUnavailable: kplus.PercentOrAbsolute.percent(0),
    }),
  });
}

export function readyAfterTheDeadline(chart: Chart): void {
  const minReady = Duration.seconds(60);
  new kplus.Deployment(chart, 'Deployment', { containers: [{ image: 'image' }], minReady, progressDeadline: minReady });
}

export function assignedToTwoNodes(chart: Chart): void {
  const { scheduling } = new kplus.Deployment(chart, 'Deployment', { containers: [{ image: 'image' }] });
  scheduling.assign(kplus.Node.named('one'));
  scheduling.assign(kplus.Node.named('other'));
}

export function initContainerWithALivenessProbe(chart: Chart): void {
  pod(chart).addInitContainer({ image: 'image', liveness: Probe.fromTcpSocket() });
}

export function initContainerWithAReadinessProbe(chart: Chart): void {
  pod(chart).addInitContainer({ image: 'image', readiness: Probe.fromHttpGet('/') });
}

export function initContainerWithAStartupProbe(chart: Chart): void {
  new kplus.Pod(chart, 'Pod', {
    containers: [{ image: 'pod' }],
    initContainers: [{ image: 'image', startup: Probe.fromTcpSocket() }],
  });
}

export function isolatedTwice(chart: Chart): void {
  const { connections } = new kplus.Pod(chart, 'Pod', { containers: [{ image: 'pod' }], isolate: true });
  connections.isolate();
}

export function volumesOfOneName(chart: Chart): void {
  const volumes = ['One', 'Other'].map((id) => kplus.Volume.fromEmptyDir(chart, id, 'same'));
  new kplus.Pod(chart, 'Pod', { volumes });
}

export function mountsOfOneName(chart: Chart): void {
  const [one, other] = ['One', 'Other'].map((id) => kplus.Volume.fromEmptyDir(chart, id, 'same'));
  const container = pod(chart).addContainer({ image: 'more', name: 'more' });
  container.mount('/one', one!);
  container.mount('/other', other!);
}

export function tooManyNameservers(chart: Chart): void {
  new kplus.Pod(chart, 'Pod', { containers: [{ image: 'image' }], dns: { nameservers: ['a', 'b', 'c', 'd'] } });
}

export function noNameserver(chart: Chart): void {
  new kplus.Pod(chart, 'Pod', { containers: [{ image: 'image' }], dns: { policy: kplus.DnsPolicy.NONE } });
}

export function portDeclaredTwice(): void {
  const port: kplus.ContainerPort = { number: 8080, protocol: kplus.Protocol.TCP };
  new kplus.Container({ image: 'image', ports: [port, port] });
}

export function portAddedTwice(): void {
  new Container({ image: 'image', ports: [{ number: 8080 }] }).addPort({ number: 8080 });
}

export function nameAddedTwice(): void {
  const container = new Container({ image: 'image', ports: [{ number: 8080, name: 'http' }] });
  container.addPort({ number: 9090, name: 'http' });
}

export function containerInPlaceOfProps(): void {
  new Container(new Container({ image: 'image' }));
}

export function variableThatIsRequired(): void {
  kplus.EnvValue.fromProcess('CDK8S_PORTS_NOT_SET', { required: true });
}

export function scalerOfAWorkloadWithoutResources(chart: Chart): void {
  const target = new kplus.Deployment(chart, 'Deployment', {
    containers: [{ image: 'pod', resources: { cpu: undefined, memory: undefined } }],
  });
  new kplus.HorizontalPodAutoscaler(chart, 'Scaler', { target, maxReplicas: 10 });
}

export function scalerWithMoreReplicasThanItMayHave(chart: Chart): void {
  const target = new kplus.Deployment(chart, 'Deployment', { containers: [{ image: 'pod' }] });
  new kplus.HorizontalPodAutoscaler(chart, 'Scaler', { target, maxReplicas: 10, minReplicas: 11 });
}

export function scalerThatWaitsTooLong(chart: Chart): void {
  const target = new kplus.Deployment(chart, 'Deployment', { containers: [{ image: 'pod' }] });
  const scaleUp = { stabilizationWindow: Duration.hours(2) };
  new kplus.HorizontalPodAutoscaler(chart, 'Scaler', { target, maxReplicas: 10, scaleUp });
}

export function permissionsTwice(chart: Chart): void {
  const service = new kplus.Service(chart, 'Service', { ports: [{ port: 8080 }] });
  const managers = kplus.Group.fromName(chart, 'Managers', 'managers');
  service.permissions.grantRead(managers);
  service.permissions.grantRead(managers);
}
