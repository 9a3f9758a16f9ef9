import { type FieldPath, valueAt } from '../kube/field-path';
import { isSet } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';
import { isWrittenFor } from './written-namespaces';

/** Whether an object is probably a patch, not applied by itself: another description of the same object sets the field. */
export function isPart(graph: Graph, resource: Resource, path: FieldPath): boolean {
  if (isSet(valueAt(resource.value, path))) return false;
  const { group, kind, name, namespace } = resource;
  const own = graph.index.namespaceOf(resource);
  return graph.index.ofKindNamed(group, kind, name).some((other) => {
    if (other === resource || !isSet(valueAt(other.value, path))) return false;
    return (
      namespace === undefined || graph.index.namespaceOf(other) === own || isWrittenFor(graph, resource, own, other)
    );
  });
}
