import { type FieldPath, pathText } from '../../kube/field-path';
import type { PodPort } from '../resolve/pod-port';
import type { GraphServicePort } from '../service';
import type { GraphEdgePort } from './form';

/** A port that leads to the pods of a workload, and the port of the pods that it resolves to. */
export function podPort(
  port: number | string,
  protocol: string,
  found: PodPort | undefined,
  at: FieldPath,
): GraphEdgePort {
  return {
    port,
    protocol,
    resolved: found?.number ?? null,
    declared: found?.declared !== undefined,
    at: pathText(at),
  };
}

/** A port that leads to a Service, and the Service port that it resolves to. */
export function servicePort(port: number | string, found: GraphServicePort | undefined, at: FieldPath): GraphEdgePort {
  return {
    port,
    ...(found !== undefined && { protocol: found.protocol }),
    resolved: found?.port ?? null,
    declared: found !== undefined,
    at: pathText(at),
  };
}
