import { resolve } from 'node:path';
import { checkOptions } from '../check/check-options';
import type { Diagram } from '../diagram/diagram';
import { diagramOf } from '../diagram/diagram-of';
import { DIAGRAM_FORMATS, writeDiagram } from '../diagram/formats';
import type { Manifests } from '../manifest/manifests';
import type { Args } from './args';
import { readFormat } from './format-option';
import type { Io } from './io';
import { writeFile } from './outputs';
import { withProgress } from './progress';
import { parseSources, readInput } from './read-input';
import { sayUnread } from './say-unread';
import { readSettings } from './settings';

/** Draws the port map of manifests. What could not be read is said, and makes the exit code 2: the picture lacks it. */
export async function mapCommand(args: Args, io: Io): Promise<number> {
  const { format, file } = readFormat(args.value('format'), DIAGRAM_FORMATS);
  const manifests = readManifestsOf(args.paths, io);
  const text = await writeDiagram(draw(manifests, args, io), format);
  if (file === undefined) io.stdout.write(text);
  else writeFile(resolve(io.cwd, file), file, text);
  return sayUnread(manifests, io);
}

function readManifestsOf(paths: readonly string[], io: Io): Manifests {
  const input = readInput(paths, io);
  return withProgress(io.stderr, (progress) => parseSources(input, paths, progress));
}

function draw(manifests: Manifests, args: Args, io: Io): Diagram {
  const { baselineFile: _, isUsualBaseline: __, ownRules, ...settings } = readSettings(args, io);
  return diagramOf(manifests, checkOptions(settings, ownRules));
}
