import { pathText } from '../../kube/field-path';
import { disruptionBudgets } from '../disruption-budgets';
import type { Graph } from '../graph';
import { probePorts } from '../probe-ports';
import { probedPortOf } from '../resolve/probe-port';
import { scaleTargets } from '../scale-targets';
import type { GraphEdgePort } from './form';
import { type Link, linksTo, type Part } from './link';

/** Autoscalers and what they scale. */
export function scaleLinks(graph: Graph): Part {
  const targets = scaleTargets(graph);
  const links = targets.flatMap(({ resource: from, namespace, group, kind, name, path: at }) => {
    const found = graph.index.find(group, kind, namespace, name).map((resource) => ({ resource }));
    return linksTo(graph, from, found, { kind, namespace, name }, (to) => ({
      from,
      to,
      kind: 'scales',
      at,
      ports: [],
    }));
  });
  return { objects: targets.map(({ resource }) => resource), links };
}

/** Disruption budgets and the pods that they select. */
export function budgetLinks(graph: Graph): Part {
  const budgets = disruptionBudgets(graph);
  const links = budgets.flatMap(({ resource: from, namespace, selector }) =>
    graph
      .select(from, namespace, selector)
      .workloads.flat()
      .map((to): Link => ({ from, to: to.resource, kind: 'budgets', at: ['spec', 'selector'], ports: [] })),
  );
  return { objects: budgets.map(({ resource }) => resource), links };
}

/** Workloads and the ports that their probes and hooks connect to, except those of another host. */
export function probeLinks(graph: Graph): Part {
  const links = graph.workloads.flatMap((workload): readonly Link[] => {
    const { resource, specPath: at } = workload;
    const ports = probePorts(workload).flatMap((probe): GraphEdgePort[] => {
      const { container, port, path, hasHost } = probe;
      if (hasHost) return [];
      const found = probedPortOf(probe);
      const resolved = found?.number ?? null;
      return [
        { port, container: container.name, resolved, declared: found?.declared !== undefined, at: pathText(path) },
      ];
    });
    return ports.length === 0 ? [] : [{ from: resource, to: resource, kind: 'probes', at, ports }];
  });
  return { objects: [], links };
}
