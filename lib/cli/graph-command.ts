import { checkOptions } from '../check/check-options';
import { Graph } from '../graph/graph';
import { graphJson } from '../graph/json/graph-json';
import type { Args } from './args';
import type { Io } from './io';
import { withProgress } from './progress';
import { parseSources, readInput } from './read-input';
import { sayUnread } from './say-unread';
import { readSettings } from './settings';

/** Prints the graph of the manifests as JSON. The graph lacks what could not be read, so that is reported, and the exit code is 2. */
export function graphCommand(args: Args, io: Io): number {
  const { baselineFile: _, isUsualBaseline: __, ownRules: ___, ...settings } = readSettings(args, io);
  const input = readInput(args.paths, io);
  const manifests = withProgress(io.stderr, (progress) => parseSources(input, args.paths, progress));

  const graph = new Graph(manifests, checkOptions(settings));
  io.stdout.write(`${JSON.stringify(graphJson(graph), null, 2)}\n`);
  return sayUnread(manifests, io);
}
