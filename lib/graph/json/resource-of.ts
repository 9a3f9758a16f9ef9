import type { Resource } from '../../manifest/resource';
import { checkGraph } from '../given-graph';
import type { Graph } from '../graph';
import { perGraph } from '../per-graph';
import { Ids } from './ids';

const byId = perGraph((graph: Graph): ReadonlyMap<string, Resource> => {
  const ids = new Ids(graph);
  return new Map(graph.resources.map((resource) => [ids.idOf(resource), resource]));
});

/**
 * Returns the object of a node of the JSON graph, by its id, such as `Service/shop/web`; `undefined` if it is not in
 * the input.
 */
export function resourceOf(graph: Graph, id: string): Resource | undefined {
  checkGraph('resourceOf()', graph);
  return byId(graph).get(id);
}
