import { podPortOf } from '../../graph/resolve/pod-port';
import type { GraphService, GraphServicePort } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import { selects } from '../../kube/label-selector';
import { listText, objectText, portsText, servicePortText, targetPortText } from '../../rules/shared/text';
import { ClusterError } from '../kubectl/cluster-error';
import type { Live } from '../live/live';
import { isRunning } from '../live/pod-state';
import { podWorkload } from '../live/pods';

/** A container of a pod. */
export interface AnsweringContainer {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
}

/**
 * The containers that answer on ports of a Service, in all its pods.
 *
 * @throws {ClusterError} If there is none, or nobody can tell.
 */
export function answeringContainers(
  live: Live,
  service: GraphService,
  ports: readonly GraphServicePort[],
): readonly AnsweringContainer[] {
  const { namespace, hasSelector, selector } = service;
  const forbidden = live.forbidden('Pod', namespace);
  if (forbidden !== undefined) throw new ClusterError(forbidden);
  const pods = live.pods
    .filter((pod) => isRunning(pod) && pod.namespace === namespace)
    .flatMap((pod) => podWorkload(pod) ?? [])
    .filter(({ labels }) => hasSelector && selects(selector, labels));
  if (pods.length === 0)
    throw new ClusterError(`${objectText(service.resource)} has no pods; see cdk8s-ports describe ${service.name}`);
  const found = new Map<string, AnsweringContainer>();
  const silent: string[] = [];
  for (const port of ports) {
    for (const pod of pods) {
      const container = containerOf(live, pod, port);
      if (container === undefined) silent.push(whyNone(service, port, pod));
      else found.set(`${pod.resource.name}/${container}`, { namespace, pod: pod.resource.name, container });
    }
  }
  const [why] = silent;
  if (found.size === 0 && why !== undefined) throw new ClusterError(why);
  return [...found.values()];
}

/** The container that declares the port, or if none does, the only container of the pod. */
function containerOf(live: Live, pod: Workload, port: GraphServicePort): string | undefined {
  const found = podPortOf(live.graph, pod, port);
  if (found?.declared !== undefined) return found.declared.container.name;
  const [only, ...more] = pod.containers.filter(({ role }) => role !== 'init');
  return found !== undefined && more.length === 0 ? only?.name : undefined;
}

function whyNone(service: GraphService, port: GraphServicePort, pod: Workload): string {
  const containers = pod.containers.map(({ name, ports }) => `${name} (${portsText(ports)})`);
  return (
    `${servicePortText(service, port)} -> ${targetPortText(port)} -x- ${objectText(pod.resource)}: no container declares it, ` +
    `so that it is not known which one answers: ${listText(containers)}; name one: kubectl logs ${pod.resource.name} --container NAME`
  );
}
