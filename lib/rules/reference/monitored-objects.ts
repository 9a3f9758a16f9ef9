import type { Graph } from '../../graph/graph';
import { type Monitor, monitoredPods, monitoredServices, monitors } from '../../graph/monitors';
import { perGraph } from '../../graph/per-graph';
import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import { isSelectorUnfinished } from '../shared/placeholder';

/** A monitor and what it selects; if it selects Services, also the pods behind them. */
export interface MonitoredObjects {
  readonly monitor: Monitor;
  readonly services: readonly GraphService[];
  readonly pods: readonly Workload[];
}

/** What each monitor selects, except monitors with placeholders in their selectors. */
export const monitoredObjects = perGraph((graph: Graph): readonly MonitoredObjects[] =>
  monitors(graph)
    .filter(({ selector }) => !isSelectorUnfinished(selector))
    .map((monitor) => {
      if (monitor.selects === 'pods') return { monitor, services: [], pods: monitoredPods(graph, monitor) };
      const services = monitoredServices(graph, monitor);
      return { monitor, services, pods: services.flatMap((service) => graph.podsOf(service).workloads.flat()) };
    }),
);
