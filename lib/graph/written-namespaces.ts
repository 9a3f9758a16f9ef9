import { fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';

/**
 * Whether the namespace that an object looks in is the one in another object's manifest, even if a kustomization moves one of the two:
 * kustomize updates such references, and a kustomization of the input may include only one of two objects that belong together.
 */
export function isWrittenFor(graph: Graph, from: Resource, namespace: string, other: Resource): boolean {
  return writtenNamespace(other) === namespace || areWrittenTogether(graph, from, namespace, other);
}

/** Whether an object looks in its own namespace, and the manifests of both set the same one. */
export function areWrittenTogether(graph: Graph, from: Resource, namespace: string, other: Resource): boolean {
  const written = writtenNamespace(from);
  return written !== '' && written === writtenNamespace(other) && graph.index.namespaceOf(from) === namespace;
}

/** The namespace in an object's manifest; '' if it sets none. */
function writtenNamespace({ value }: Resource): string {
  return textOf(fieldsOf(value['metadata'])['namespace']);
}
