import { fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import { objectsWith } from './vendor-objects';

/**
 * Whether the namespace that an object looks in is the one in another object's manifest, even if a kustomization moves one of the two:
 * kustomize updates such references, and a kustomization of the input may include only one of two objects that belong together.
 */
export function isWrittenFor(graph: Graph, from: Resource, namespace: string, other: Resource): boolean {
  return (
    writtenNamespace(other) === namespace ||
    areWrittenTogether(graph, from, namespace, other) ||
    areDeployedTogether(graph, from, namespace, other)
  );
}

/** Whether one of two objects sets no namespace, and a program that deploys it may give it the one that the other is in. */
export function areDeployedTogether(graph: Graph, from: Resource, namespace: string, other: Resource): boolean {
  const isGiven = (one: Resource, into: string): boolean =>
    one.namespace === undefined && givenNamespaces(graph).some((given) => given === into || given.includes('{{'));
  return (
    isGiven(other, namespace) ||
    (namespace === graph.index.namespaceOf(from) && isGiven(from, graph.index.namespaceOf(other)))
  );
}

/** The namespaces of objects that set none, by what deploys them. */
const givenNamespaces = perGraph((graph: Graph): readonly string[] =>
  objectsWith(graph, 'givesNamespace').flatMap(({ resource, known }) =>
    known.flatMap((place) => everyValue(resource.value, place).map(({ value }) => textOf(value))),
  ),
);

/** Whether an object looks in its own namespace, and the manifests of both set the same one. */
export function areWrittenTogether(graph: Graph, from: Resource, namespace: string, other: Resource): boolean {
  const written = writtenNamespace(from);
  return written !== '' && written === writtenNamespace(other) && graph.index.namespaceOf(from) === namespace;
}

/** The namespace in an object's manifest; '' if it sets none. */
function writtenNamespace({ value }: Resource): string {
  return textOf(fieldsOf(value['metadata'])['namespace']);
}
