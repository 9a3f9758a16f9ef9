import { type FieldPath, valueAt } from '../kube/field-path';
import { findPodTemplate } from '../kube/pod-template';
import { isSame, isSet } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import { GraphService, type GraphServicePort } from './service';
import { factsOf } from './vendor-kinds';
import { Workload } from './workload';

/** Whether a kustomization adds a port, by name or number, that only its patch contains. */
export function isOfPatch(graph: Graph, workload: Workload, port: number | string): boolean {
  return patchedPods(graph, workload).some(({ ports }) =>
    ports.some(({ name, number }) => (typeof port === 'number' ? number : name) === port),
  );
}

/** The workload as each patch of a kustomization describes it. */
export function patchedPods(graph: Graph, { resource, namespace }: Workload): readonly Workload[] {
  return patchesOf(graph, resource).flatMap((patch) => {
    const template = findPodTemplate(patch.group, patch.value, factsOf(patch));
    return template === undefined ? [] : [new Workload(patch, namespace, template)];
  });
}

/** The ports that a kustomization adds to a Service and that only its patch contains. */
export function patchedPortsOf(graph: Graph, { resource }: GraphService): readonly GraphServicePort[] {
  return patchesOf(graph, resource).flatMap((patch) => new GraphService(patch, '').ports);
}

/** Whether a patch of a kustomization changes a field, so that its value in the manifest may never be in a cluster. */
export function isPatchedAt(graph: Graph, resource: Resource, path: FieldPath): boolean {
  const own = valueAt(resource.value, path);
  return patchesOf(graph, resource).some(({ value }) => {
    const after = valueAt(value, path);
    return isSet(after) && !isSame(after, own);
  });
}

function patchesOf(graph: Graph, { group, kind, name }: Resource): readonly Resource[] {
  if (graph.patches.length === 0) return [];
  return patches(graph).get(keyOf({ group, kind, name })) ?? [];
}

const patches = perGraph((graph: Graph): ReadonlyMap<string, readonly Resource[]> => {
  const byKey = new Map<string, Resource[]>();
  for (const patch of graph.patches) byKey.set(keyOf(patch), [...(byKey.get(keyOf(patch)) ?? []), patch]);
  return byKey;
});

function keyOf({ group, kind, name }: Pick<Resource, 'group' | 'kind' | 'name'>): string {
  return `${group}/${kind}/${name}`;
}
