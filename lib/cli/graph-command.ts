import { Graph } from '../graph/graph';
import { graphJson } from '../graph/graph-json';
import { parseAll } from '../manifest/read-manifests';
import type { Args } from './args';
import type { Io } from './io';
import { readInput } from './read-input';

/** Prints the graph of the manifests as JSON. */
export function graphCommand(args: Args, { stdout }: Io): number {
  const { sources } = readInput(args.paths);
  const namespace = args.value('namespace');
  const graph = new Graph(parseAll(sources), namespace === undefined ? {} : { defaultNamespace: namespace });
  stdout.write(`${JSON.stringify(graphJson(graph), null, 2)}\n`);
  return 0;
}
