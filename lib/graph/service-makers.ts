import { isBuiltInGroup } from '../kube/kind-facts';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import { vendorKind } from './vendor-kinds';

const SETTINGS: ReadonlySet<string> = new Set(VENDORS.flatMap(({ settings = [] }) => settings));

/** The custom resources of a namespace for which an operator may create Services, which are then in no manifest. */
export function serviceMakers(graph: Graph, namespace: string): readonly Resource[] {
  return makersByNamespace(graph).get(namespace) ?? [];
}

/** Whether an operator probably creates the Service: its name starts with that of a custom resource. */
export function isMadeByOperator(graph: Graph, namespace: string, name: string): boolean {
  return serviceMakers(graph, namespace).some((maker) => maker.name !== '' && `${name}-`.startsWith(`${maker.name}-`));
}

const makersByNamespace = perGraph((graph: Graph): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const resource of graph.resources) {
    const { group } = resource;
    if (isBuiltInGroup(group) || SETTINGS.has(group) || vendorKind(resource)?.references !== undefined) continue;
    const where = graph.index.namespaceOf(resource);
    found.set(where, [...(found.get(where) ?? []), resource]);
  }
  return found;
});
