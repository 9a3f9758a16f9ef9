import { resolve } from 'node:path';
import { checkOptions } from '../check/check-options';
import { visible } from '../check/visible';
import type { Diagram } from '../diagram/diagram';
import { diagramOf } from '../diagram/diagram-of';
import type * as diffModule from '../diagram/diff/diff-diagrams';
import { DIAGRAM_FORMATS, DIFF_FORMATS, type DiffFormat, writeDiff } from '../diagram/formats';
import type { Manifests } from '../manifest/manifests';
import { didYouMean } from '../ports/suggest';
import { skippedText } from '../report/summary';
import type { Args } from './args';
import { type Io, UserError } from './io';
import type * as sidesModule from './map-sides';
import type { Side } from './map-sides';
import { writeFile } from './outputs';
import { withProgress } from './progress';
import { parseSources, readInput } from './read-input';
import { readSettings } from './settings';

/** Draws the port map of manifests. What could not be read is said, and makes the exit code 2: the picture lacks it. */
export async function mapCommand(args: Args, io: Io): Promise<number> {
  const { format, file } = readFormat(args.value('format'), args.has('diff'));
  const { diagram, read } = args.has('diff') ? drawDiff(args, io) : drawOne(args, io);
  const text = await writeDiff(diagram, format);
  if (file === undefined) io.stdout.write(text);
  else writeFile(resolve(io.cwd, file), file, text);
  return Math.max(...read.map((one) => sayUnread(one, io)));
}

/** A picture, and what it was drawn from. */
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
  // Loaded late: most pictures are of one side.
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

function readFormat(text = '', isDiff: boolean): { readonly format: DiffFormat; readonly file?: string } {
  const formats = isDiff ? DIFF_FORMATS : DIAGRAM_FORMATS;
  const [name = '', ...rest] = text === '' ? formats : text.split('=');
  const format = formats.find((one) => one === name);
  if (format === undefined) {
    if (name === 'markdown') {
      throw new UserError(
        '--format markdown says what a change does, which needs --diff OLD NEW; for a picture in Markdown: --format mermaid',
      );
    }
    throw new UserError(`--format: '${name}' is not one of ${formats.join(', ')}${didYouMean(name, formats)}`);
  }
  const file = text === '' ? '' : rest.join('=');
  if (text.includes('=') && file === '') throw new UserError(`--format ${text}: a file is missing after the =`);
  return { format, ...(file !== '' && { file }) };
}

function sayUnread({ manifests, fileOf }: Side, { stderr }: Io): number {
  const { problems, skipped } = manifests;
  for (const { document, offset, message } of problems) {
    const { line, column } = document.positionOf(offset, offset);
    stderr.write(`${visible(`${fileOf(document.source.file)}:${line}:${column}: ${message}`)}\n`);
  }
  if (skipped.length > 0) stderr.write(`${skippedText(skipped)}\n`);
  return problems.some(({ fatal }) => fatal) ? 2 : 0;
}
