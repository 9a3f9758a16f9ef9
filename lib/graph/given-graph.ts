import { isFields } from '../kube/read-manifest';
import { refuseGiven } from '../manifest/given';

/** Refuses what is not a graph; one of another copy of this package is one, too. */
export function checkGraph(call: string, graph: unknown): void {
  if (!isFields(graph) || !isFields(graph['index']))
    refuseGiven(call, graph, 'a Graph, as in new Graph(readManifests(paths))');
}
