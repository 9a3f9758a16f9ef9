import { readLabelSelector } from '../kube/label-selector';
import { fieldsListOf, fieldsOf } from '../kube/read-manifest';
import type { Graph } from './graph';
import { monitoredPods, monitors } from './monitors';
import type { Workload } from './workload';

const MEMORY = new WeakMap<Graph, ReadonlyMap<Workload, ReadonlySet<string>>>();

/** The names of ports by which something other than a Service means ports of a workload's pods: policies for what comes in, and monitors. */
export function portNamesUsed(graph: Graph, workload: Workload): ReadonlySet<string> {
  let used = MEMORY.get(graph);
  if (used === undefined) {
    used = collect(graph);
    MEMORY.set(graph, used);
  }
  return used.get(workload) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

function collect(graph: Graph): ReadonlyMap<Workload, ReadonlySet<string>> {
  const used = new Map<Workload, Set<string>>();
  const add = (pods: readonly Workload[], ports: readonly unknown[]): void => {
    const names = ports.filter((port) => typeof port === 'string');
    for (const workload of names.length === 0 ? [] : pods) {
      const known = used.get(workload) ?? new Set();
      for (const name of names) known.add(name);
      used.set(workload, known);
    }
  };
  for (const monitor of monitors(graph)) {
    const ports = monitor.ports.flatMap(({ of, value }) => (of === 'pod' ? [value] : []));
    if (monitor.selects === 'pods' && ports.length > 0) add(monitoredPods(graph, monitor), ports);
  }
  for (const resource of graph.index.ofKind('networking.k8s.io', 'NetworkPolicy')) {
    const spec = fieldsOf(resource.value['spec']);
    const ports = fieldsListOf(spec['ingress']).flatMap((rule) => fieldsListOf(rule['ports']).map(({ port }) => port));
    if (!ports.some((port) => typeof port === 'string')) continue;
    const pods = graph.select(resource, graph.index.namespaceOf(resource), readLabelSelector(spec['podSelector']));
    add(pods.workloads.flat(), ports);
  }
  return used;
}
