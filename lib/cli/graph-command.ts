import { checkOptions } from '../check/check-options';
import { Graph } from '../graph/graph';
import { graphJson } from '../graph/json/graph-json';
import { skippedText } from '../report/summary';
import { visible } from '../check/visible';
import type { Args } from './args';
import type { Io } from './io';
import { withProgress } from './progress';
import { parseSources, readInput } from './read-input';
import { readSettings } from './settings';

/** Prints the graph of the manifests as JSON. What could not be read is said, and makes the exit code 2: the graph lacks it. */
export function graphCommand(args: Args, io: Io): number {
  const { baselineFile: _, isUsualBaseline: __, ownRules: ___, ...settings } = readSettings(args, io);
  const input = readInput(args.paths, io);
  const manifests = withProgress(io.stderr, (progress) => parseSources(input, args.paths, progress));

  const graph = new Graph(manifests, checkOptions(settings));
  io.stdout.write(`${JSON.stringify(graphJson(graph), null, 2)}\n`);
  for (const { document, offset, message } of manifests.problems) {
    const { line, column } = document.positionOf(offset, offset);
    io.stderr.write(`${visible(`${document.source.file}:${line}:${column}: ${message}`)}\n`);
  }
  if (manifests.skipped.length > 0) io.stderr.write(`${skippedText(manifests.skipped)}\n`);
  return manifests.problems.some(({ fatal }) => fatal) ? 2 : 0;
}
