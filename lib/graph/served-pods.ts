import type { Graph } from './graph';
import { vendorKind } from './vendor-kinds';
import type { Workload } from './workload';
import type { ServedPort } from '../vendors/shape/mesh-routes';

/** A workload of a platform that serves only one port of its pods. */
interface ServedPods {
  readonly workload: Workload;
  /** Which port the platform serves. */
  readonly takes: ServedPort;
}

/** The workloads of platforms that serve only one port of their pods. */
export function servedPods(graph: Graph): readonly ServedPods[] {
  return graph.workloads.flatMap((workload) => {
    const takes = vendorKind(workload.resource)?.servesOnePort;
    return takes === undefined ? [] : [{ workload, takes }];
  });
}
