import { findPodTemplate } from '../kube/pod-template';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import { factsOf } from './vendor-kinds';
import { Workload } from './workload';

/** Whether a kustomization gives pods a port, by name or number, that stands in the patch alone. */
export function isOfPatch(graph: Graph, { resource }: Workload, port: number | string): boolean {
  if (graph.patches.length === 0) return false;
  return patchedWorkloads(graph).some(
    ({ resource: patch, ports }) =>
      patch.group === resource.group &&
      patch.kind === resource.kind &&
      patch.name === resource.name &&
      ports.some(({ name, number }) => (typeof port === 'number' ? number : name) === port),
  );
}

const patchedWorkloads = perGraph((graph: Graph): readonly Workload[] =>
  graph.patches.flatMap((patch) => {
    const template = findPodTemplate(patch.group, patch.value, factsOf(patch));
    return template === undefined ? [] : [new Workload(patch, '', template)];
  }),
);
