import { type FieldPath, pathText } from '../../kube/field-path';
import { isSince, SINCE } from '../../kube/kubernetes-version';
import { findPort } from '../../ports/find-port';
import type { Graph } from '../graph';
import type { Service, ServicePort } from '../service';
import type { Workload } from '../workload';
import type { GraphEdgePort } from './form';

/** A port that leads to the pods of a workload, as a Service finds it. */
export function podPort(
  graph: Graph,
  workload: Workload,
  port: number | string,
  protocol: string,
  at: FieldPath,
): GraphEdgePort {
  const sidecars = isSince(graph.options.kubernetesVersion, SINCE.sidecarPorts);
  const resolved = findPort(workload.pod, port, protocol, { sidecars }) ?? null;
  const declared = workload.ports.some((one) => one.number === resolved && one.protocol === protocol);
  return { port, protocol, resolved, declared, at: pathText(at) };
}

/** A port that leads to a Service: the first of its ports that is meant. */
export function servicePort(
  service: Service | undefined,
  port: number | string,
  isMeant: (port: ServicePort) => boolean,
  at: FieldPath,
): GraphEdgePort {
  const found = service?.ports.find(isMeant);
  return {
    port,
    ...(found !== undefined && { protocol: found.protocol }),
    resolved: found?.port ?? null,
    declared: found !== undefined,
    at: pathText(at),
  };
}

/** Whether a Service port is called so, or has that number. */
export function isCalled(port: number | string): (one: ServicePort) => boolean {
  return (one) => (typeof port === 'string' ? one.name : one.port) === port;
}
