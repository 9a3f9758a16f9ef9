import { readLabelSelector } from '../kube/label-selector';
import { fieldsListOf, fieldsOf } from '../kube/read-manifest';
import type { Graph } from './graph';
import { monitoredPods, monitors } from './monitors';
import { perGraph } from './per-graph';
import type { Workload } from './workload';

/** The port names of pods that objects other than Services refer to. */
export interface PortNameUsers {
  /** The names that policies use for ingress. */
  readonly policies: ReadonlySet<string>;
  /** The names that monitors use; they scrape every port of that name. */
  readonly monitors: ReadonlySet<string>;
}

type Users = { readonly [Sort in keyof PortNameUsers]: Set<string> };

/** The port names of a workload's pods that objects other than Services refer to. */
export function portNamesUsed(graph: Graph, workload: Workload): PortNameUsers {
  return usersByWorkload(graph).get(workload) ?? NONE;
}

const NONE: PortNameUsers = { policies: new Set(), monitors: new Set() };

const usersByWorkload = perGraph((graph: Graph): ReadonlyMap<Workload, PortNameUsers> => {
  const used = new Map<Workload, Users>();
  const add = (sort: keyof Users, pods: readonly Workload[], ports: readonly unknown[]): void => {
    const names = ports.filter((port) => typeof port === 'string');
    for (const workload of names.length === 0 ? [] : pods) {
      const known = used.get(workload) ?? { policies: new Set(), monitors: new Set() };
      for (const name of names) known[sort].add(name);
      used.set(workload, known);
    }
  };
  for (const monitor of monitors(graph)) {
    const ports = monitor.ports.flatMap(({ of, value }) => (of === 'pod' ? [value] : []));
    if (monitor.selects === 'pods' && ports.length > 0) add('monitors', monitoredPods(graph, monitor), ports);
  }
  for (const resource of graph.index.ofKind('networking.k8s.io', 'NetworkPolicy')) {
    const spec = fieldsOf(resource.value['spec']);
    const ports = fieldsListOf(spec['ingress']).flatMap((rule) => fieldsListOf(rule['ports']).map(({ port }) => port));
    if (!ports.some((port) => typeof port === 'string')) continue;
    const pods = graph.select(resource, graph.index.namespaceOf(resource), readLabelSelector(spec['podSelector']));
    add('policies', pods.workloads.flat(), ports);
  }
  return used;
});
