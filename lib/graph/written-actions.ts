import { textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import { objectsWith } from './vendor-objects';

/** The actions that controllers add to an Ingress, in annotations that its manifest does not have. */
export function writtenActions(graph: Graph, ingress: Resource): readonly string[] {
  const namespace = graph.index.namespaceOf(ingress);
  return objectsWith(graph, 'writesActions').flatMap(({ resource, known }) => {
    const textsAt = (place: string): readonly string[] =>
      everyValue(resource.value, place).map(({ value }) => textOf(value));
    const isBeside = graph.index.namespaceOf(resource) === namespace && graph.index.areTogether(resource, ingress);
    if (!isBeside || !known.ingresses.flatMap(textsAt).includes(ingress.name)) return [];
    return known.names.flatMap(textsAt).slice(0, 1);
  });
}
