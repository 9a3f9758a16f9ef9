import { isSince, SINCE } from '../../kube/kubernetes-version';
import { findPort } from '../../ports/find-port';
import type { Graph } from '../graph';
import type { GraphService, GraphServicePort } from '../service';
import type { Workload, WorkloadPort } from '../workload';

/** A port of pods that a reference leads to. */
export interface PodPort {
  /** Its number. */
  readonly number: number;
  /** The container port, if declared; a number leads to the pods even without one. */
  readonly declared: WorkloadPort | undefined;
}

/** The part of a Service port that determines the port of the pods. */
type Target = Pick<GraphServicePort, 'targetPort' | 'protocol'>;

/**
 * The port of a workload's pods that a Service port leads to; `undefined` if the pods do not have the name, so they get
 * no traffic.
 *
 * Old clusters ignore the ports of sidecars; this is the only place that takes that into account.
 */
export function podPortOf(graph: Graph, workload: Workload, { targetPort, protocol }: Target): PodPort | undefined {
  if (targetPort === undefined) return undefined;
  const sidecars = isSince(graph.options.kubernetesVersion, SINCE.sidecarPorts);
  const number = findPort(workload.pod, targetPort, protocol, { sidecars });
  return number === undefined ? undefined : { number, declared: declaredAs(workload, targetPort, number, protocol) };
}

/** The ports that a Service port leads to in the pods behind the Service, workload by workload. */
export function podPortsOf(graph: Graph, service: GraphService, target: Target): readonly PodPort[] {
  const pods = graph.podsOf(service).workloads.flat();
  return pods.flatMap((workload) => podPortOf(graph, workload, target) ?? []);
}

/** The known numbers that a Service port leads to; a numeric target port is known without any pod. */
export function podNumbers(graph: Graph, service: GraphService, target: Target): readonly number[] {
  if (typeof target.targetPort === 'number') return [target.targetPort];
  return [...new Set(podPortsOf(graph, service, target).map(({ number }) => number))];
}

/**
 * The port of a workload's pods that something other than a Service refers to: a policy with a protocol, or a monitor without one. These
 * look at all running containers, whatever the version of the cluster.
 */
export function ownPortOf(workload: Workload, port: number | string, protocol?: string): PodPort | undefined {
  if (protocol === undefined) {
    const declared = workload.ports.find(({ name, number }) => (typeof port === 'number' ? number : name) === port);
    if (typeof port === 'number') return { number: port, declared };
    return declared && { number: declared.number, declared };
  }
  const number = findPort(workload.pod, port, protocol);
  return number === undefined ? undefined : { number, declared: declaredAs(workload, port, number, protocol) };
}

function declaredAs(
  { ports }: Workload,
  port: number | string,
  number: number,
  protocol: string,
): WorkloadPort | undefined {
  return ports.find(
    (one) => one.number === number && one.protocol === protocol && (typeof port === 'number' || one.name === port),
  );
}
