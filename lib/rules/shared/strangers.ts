import type { Graph } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import { type TargetedPort, targetedPorts } from './target-port';

/** A Service that selects pods that serve its ports, and also pods that serve none of them. */
interface ServiceWithStrangers {
  readonly service: GraphService;
  /** The workloads that have at least one of its ports. */
  readonly serving: readonly Workload[];
  /** The workloads that have none of its ports, and are probably not meant. */
  readonly strangers: readonly Workload[];
}

/** The Services that select too much. */
export const servicesWithStrangers = perGraph((graph: Graph): ReadonlyMap<GraphService, ServiceWithStrangers> => {
  const byService = new Map<GraphService, TargetedPort[]>();
  for (const port of targetedPorts(graph)) {
    const ports = byService.get(port.service);
    if (ports === undefined) byService.set(port.service, [port]);
    else ports.push(port);
  }
  const found = new Map<GraphService, ServiceWithStrangers>();
  for (const [service, ports] of byService) {
    const { workloads } = graph.podsOf(service);
    // A shortcut for the usual case: all pods have one of its ports.
    if (ports.some(({ declaring }) => declaring.length === workloads.length)) continue;
    const serving = new Set(ports.flatMap(({ declaring }) => declaring));
    if (serving.size === 0) continue;
    const strangers = workloads
      .filter((variants) => !variants.some((workload) => serving.has(workload)))
      .flatMap((variants) => variants.slice(0, 1))
      .filter((workload) => isOtherwise(workload, [...serving]));
    if (strangers.length > 0) found.set(service, { service, serving: [...serving], strangers });
  }
  return found;
});

/** Whether the pods are of a different sort: they run to completion, are plain Pods beside a controller's, or have other ports. */
function isOtherwise(workload: Workload, serving: readonly Workload[]): boolean {
  if (workload.facts.runsToCompletion === true || workload.ports.length > 0) return true;
  return isBare(workload) && !serving.some(isBare);
}

function isBare({ template }: Workload): boolean {
  return template.path.length === 0;
}
