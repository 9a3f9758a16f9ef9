import { valueAt } from '../kube/field-path';
import { fieldsOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Caller } from './caller';
import type { Graph } from './graph';
import { vendorKind } from './vendor-kinds';

/** The pods that an operator makes of an object; `undefined` if it makes none, or puts them on the network of their node. */
export function madePodsOf(graph: Graph, resource: Resource): Caller | undefined {
  const pods = vendorKind(resource)?.makes?.pods;
  if (pods === undefined || at(resource, pods.hostNetwork) === true) return undefined;
  const labels: Record<string, unknown> = { ...fieldsOf(at(resource, pods.moreLabels)) };
  for (const [key, value] of Object.entries(pods.labels)) labels[key] = value.replace('{name}', resource.name);
  return {
    resource,
    namespace: graph.index.namespaceOf(resource),
    labels,
    runtimeLabels: pods.runtimeLabels,
  };
}

function at(resource: Resource, place: string): unknown {
  return valueAt(resource.value, place.split('.'));
}
