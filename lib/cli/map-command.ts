import { resolve } from 'node:path';
import { checkOptions } from '../check/check-options';
import type { Diagram } from '../diagram/diagram';
import { diagramOf } from '../diagram/diagram-of';
import type * as diffModule from '../diagram/diff/diff-diagrams';
import { DIAGRAM_FORMATS, DIFF_FORMATS, type DiffFormat, writeDiff } from '../diagram/formats';
import type { Manifests } from '../manifest/manifests';
import type { Args } from './args';
import { readFormat } from './format-option';
import { type Io, UserError } from './io';
import type * as sidesModule from './map-sides';
import type { Side } from './map-sides';
import { writeFile } from './outputs';
import { withProgress } from './progress';
import { parseSources, readInput } from './read-input';
import { sayUnread } from './say-unread';
import { readSettings } from './settings';

/** Draws the port map of manifests. The map lacks what could not be read, so that is reported, and the exit code is 2. */
export async function mapCommand(args: Args, io: Io): Promise<number> {
  const { format, file } = readMapFormat(args.value('format'), args.has('diff'));
  const { diagram, read } = args.has('diff') ? drawDiff(args, io) : drawOne(args, io);
  const text = await writeDiff(diagram, format);
  if (file === undefined) io.stdout.write(text);
  else writeFile(resolve(io.cwd, file), file, text);
  return Math.max(...read.map((one) => sayUnread(one.manifests, io, one.fileOf)));
}

/** A diagram, and what it was drawn from. */
interface Drawn {
  readonly diagram: Diagram;
  readonly read: readonly Side[];
}

function drawOne(args: Args, io: Io): Drawn {
  const input = readInput(args.paths, io);
  const manifests = withProgress(io.stderr, (progress) => parseSources(input, args.paths, progress));
  return { diagram: draw(manifests, args, io), read: [{ manifests, fileOf: (file) => file }] };
}

function drawDiff(args: Args, io: Io): Drawn {
  // Loaded late: most maps compare nothing.
  /* eslint-disable @typescript-eslint/no-require-imports */
  const { readSides } = require('./map-sides') as typeof sidesModule;
  const { diffDiagrams } = require('../diagram/diff/diff-diagrams') as typeof diffModule;
  /* eslint-enable @typescript-eslint/no-require-imports */
  const { before, after } = readSides(args.paths, io);
  const [one, other] = [before, after].map(({ manifests }) => draw(manifests, args, io)) as [Diagram, Diagram];
  return { diagram: diffDiagrams(one, other), read: [before, after] };
}

function draw(manifests: Manifests, args: Args, io: Io): Diagram {
  const { baselineFile: _, isUsualBaseline: __, ownRules, ...settings } = readSettings(args, io);
  return diagramOf(manifests, checkOptions(settings, ownRules));
}

function readMapFormat(text: string | undefined, isDiff: boolean): ReturnType<typeof readFormat<DiffFormat>> {
  if (!isDiff && text?.split('=')[0] === 'markdown') {
    throw new UserError(
      '--format markdown says what a change does, which needs --diff OLD NEW; for a picture in Markdown: --format mermaid',
    );
  }
  return readFormat<DiffFormat>(text, isDiff ? DIFF_FORMATS : DIAGRAM_FORMATS);
}
