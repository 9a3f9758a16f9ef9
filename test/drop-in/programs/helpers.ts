import type { Chart } from 'cdk8s';
import { ApiObject, Cron } from 'cdk8s';
import type { Construct } from 'constructs';
import * as kplus from 'cdk8s-plus-27';

/* Functions and classes that take any kind of workload, and options that are assembled before they are used. */

function addSidecar(workload: kplus.Workload, props: kplus.ContainerProps): kplus.Container {
  return workload.addContainer(props);
}

function addEach(pod: kplus.AbstractPod, all: kplus.ContainerProps[]): kplus.Container[] {
  all.forEach((props) => pod.addContainer(props));
  const init: kplus.Container = pod.addInitContainer({ name: 'init', image: 'init' });
  return [...pod.containers, ...pod.initContainers, init];
}

function firstPort(container: kplus.Container): number | undefined {
  return container.portNumber ?? container.ports[0]?.number;
}

function named(pod: kplus.AbstractPod, name: string): kplus.Container | undefined {
  return pod.containers.find((container) => container.name === name);
}

export function sidecars(chart: Chart): void {
  const proxy: kplus.ContainerProps = { name: 'proxy', image: 'envoy', ports: [{ name: 'admin', number: 9901 }] };
  const workloads: kplus.Workload[] = [
    new kplus.Deployment(chart, 'Deployment', { containers: [{ image: 'web', portNumber: 8080 }] }),
    new kplus.DaemonSet(chart, 'DaemonSet', { containers: [{ image: 'agent' }] }),
    new kplus.Job(chart, 'Job', { containers: [{ image: 'job' }] }),
    new kplus.CronJob(chart, 'CronJob', { containers: [{ image: 'job' }], schedule: Cron.daily() }),
  ];
  for (const workload of workloads) addSidecar(workload, proxy).env.addVariable('A', kplus.EnvValue.fromValue('b'));
  const pods: kplus.AbstractPod[] = [...workloads, new kplus.Pod(chart, 'Pod', { containers: [{ image: 'pod' }] })];
  for (const pod of pods) {
    addEach(pod, [{ name: 'more', image: 'more' }]);
    pod.attachContainer(new kplus.Container({ name: 'attached', image: 'attached' }));
  }
  const ports = workloads.map((workload) => workload.containers.map(firstPort));
  const port = named(pods[0]!, 'proxy')?.ports[0]?.number;
  new kplus.ConfigMap(chart, 'Ports', { data: { ports: JSON.stringify(ports), port: `${port}` } });
}

/** The program's own kind of workload. */
class Sandbox extends kplus.Workload {
  public readonly resourceType = 'sandboxes';
  protected readonly apiObject: ApiObject;

  public constructor(scope: Construct, id: string, props: kplus.WorkloadProps) {
    super(scope, id, props);
    this.apiObject = new ApiObject(this, 'Resource', { apiVersion: 'example.com/v1', kind: 'Sandbox' });
  }

  public override addContainer(props: kplus.ContainerProps): kplus.Container {
    return super.addContainer({ ...props, imagePullPolicy: kplus.ImagePullPolicy.NEVER });
  }
}

export function ownKinds(chart: Chart): void {
  const sandbox: kplus.Workload = new Sandbox(chart, 'Sandbox', { containers: [{ image: 'a', portNumber: 80 }] });
  addSidecar(sandbox, { name: 'side', image: 'side' });
  const kinds = [sandbox instanceof kplus.Workload, sandbox instanceof kplus.AbstractPod];
  new kplus.ConfigMap(chart, 'Kinds', {
    data: { kinds: kinds.join(), containers: sandbox.containers.map(({ name }) => name).join() },
  });
}

export function optionsPutTogether(chart: Chart): void {
  const port: kplus.ContainerPort = { name: 'http', number: 8080, protocol: kplus.Protocol.TCP };
  const readiness: kplus.Probe = kplus.Probe.fromHttpGet('/ready', { port: 8080 });
  const lifecycle: kplus.ContainerLifecycle = { preStop: kplus.Handler.fromHttpGet('/drain', { port: 8080 }) };
  const common: kplus.ContainerOpts = { ports: [port], readiness, lifecycle };
  const containers: kplus.ContainerProps[] = [{ ...common, image: 'web' }];
  const pod: kplus.AbstractPodProps = { containers, restartPolicy: kplus.RestartPolicy.ALWAYS };
  const workload: kplus.WorkloadProps = { ...pod, podMetadata: { labels: { tier: 'web' } } };
  const props: kplus.DeploymentProps = { ...workload, replicas: 3 };
  const web = new kplus.Deployment(chart, 'Web', props);
  const ports: kplus.ServicePort[] = [{ name: 'http', port: 80, targetPort: 8080 }];
  const options: kplus.DeploymentExposeViaServiceOptions = { ports, serviceType: kplus.ServiceType.NODE_PORT };
  const service: kplus.Service = web.exposeViaService(options);
  const rules: kplus.IngressRule[] = [{ path: '/', backend: kplus.IngressBackend.fromService(service) }];
  new kplus.Ingress(chart, 'Ingress', { rules });
}
