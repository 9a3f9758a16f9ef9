import { fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';

/**
 * Whether a namespace that an object looks in is the one for which another is written, though one of the two is put elsewhere: kustomize
 * renews such references, and of two objects that are written for each other only one may be taken by a kustomization that is read.
 */
export function isWrittenFor(graph: Graph, from: Resource, namespace: string, other: Resource): boolean {
  return writtenNamespace(other) === namespace || areWrittenTogether(graph, from, namespace, other);
}

/** Whether an object looks in its own namespace, and another is written for the same one. */
export function areWrittenTogether(graph: Graph, from: Resource, namespace: string, other: Resource): boolean {
  const written = writtenNamespace(from);
  return written !== '' && written === writtenNamespace(other) && graph.index.namespaceOf(from) === namespace;
}

/** The namespace that is written in an object, '' if none is. */
function writtenNamespace({ value }: Resource): string {
  return textOf(fieldsOf(value['metadata'])['namespace']);
}
