import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

/* Generic functions and classes of an app that return constructs under the type names of cdk8s-plus. */

function workloadOf<Props extends kplus.ContainerProps>(chart: Chart, id: string, container: Props): kplus.Deployment {
  const workload = new kplus.Deployment(chart, id, { containers: [container] });
  const service: kplus.Service = workload.exposeViaService();
  new kplus.Ingress(chart, `${id}-ingress`).addRule('/', kplus.IngressBackend.fromService(service));
  return workload;
}

function setOf<Ports extends kplus.ContainerPort[]>(chart: Chart, id: string, ports: Ports): kplus.StatefulSet {
  return new kplus.StatefulSet(chart, id, { containers: [{ image: 'set', ports }] });
}

function daemonsOf<All extends kplus.ContainerProps[]>(chart: Chart, id: string, ...containers: All): kplus.Workload {
  return new kplus.DaemonSet(chart, id, { containers });
}

function jobOf<Options extends Omit<kplus.ContainerProps, 'image'>>(
  chart: Chart,
  id: string,
  options: Options,
): kplus.Job {
  return new kplus.Job(chart, id, { containers: [{ image: 'job', ...options }] });
}

function podOf<One extends kplus.ContainerProps, Other extends kplus.ContainerProps>(
  chart: Chart,
  one: One,
  other: Other,
): kplus.Pod {
  return new kplus.Pod(chart, 'pod', { containers: [one, other] });
}

export function workloadsOfTypeParameters(chart: Chart): void {
  const web = workloadOf(chart, 'web', { image: 'web', portNumber: 80 });
  setOf(chart, 'set', [{ number: 5432, name: 'pg' }]).connections.allowFrom(web);
  daemonsOf(chart, 'daemons', { image: 'a' }, { image: 'b', name: 'b', portNumber: 9100 }).metadata.addLabel('a', 'b');
  jobOf(chart, 'job', { name: 'migrate', portNumber: 3000 });
  podOf(chart, { image: 'a', name: 'a' }, { image: 'b', name: 'b', portNumber: 3 }).containers[0]!.addPort({
    number: 4,
  });
}

function added<Props extends kplus.ContainerProps & { team: string }>(
  workload: kplus.Deployment,
  { team, ...props }: Props,
): kplus.Container {
  return workload.addContainer({ ...props, name: team });
}

function container<Props extends kplus.ContainerProps>(props: Props): kplus.Container {
  return new kplus.Container({ ...props, name: 'alone' });
}

export function containersOfTypeParameters(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'web', { containers: [{ image: 'web', portNumber: 80 }] });
  const all: kplus.Container[] = [
    added(web, { team: 'side', image: 'side', ports: [{ number: 9901, name: 'admin' }] }),
  ];
  all.push(container({ image: 'alone' }));
  web.attachContainer(all[1]!);
}

/** Deployments, by the names of their containers. */
class Fleet<All extends Record<string, kplus.ContainerProps>> {
  private readonly made = new Map<keyof All, kplus.Deployment>();

  public constructor(chart: Chart, all: All) {
    for (const name of Object.keys(all) as (keyof All & string)[]) {
      this.made.set(name, new kplus.Deployment(chart, name, { containers: [all[name]!] }));
    }
  }

  public service(name: keyof All & string, port = 80): kplus.Service {
    const web = this.made.get(name)!;
    return web.exposeViaService({ name, ports: [{ port, targetPort: web.containers[0]!.portNumber }] });
  }
}

export function fleetOfTypeParameters(chart: Chart): void {
  const fleet = new Fleet(chart, { web: { image: 'web', portNumber: 80 }, api: { image: 'api', portNumber: 81 } });
  fleet.service('web').exposeViaIngress('/');
  fleet.service('api', 90);
}
