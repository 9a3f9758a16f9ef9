import { resolve } from 'node:path';
import { checkOptions } from '../check/check-options';
import { visible } from '../check/visible';
import type { Diagram } from '../diagram/diagram';
import { diagramOf } from '../diagram/diagram-of';
import { DIAGRAM_FORMATS, type DiagramFormat, writeDiagram } from '../diagram/formats';
import type { Manifests } from '../manifest/manifests';
import { didYouMean } from '../ports/suggest';
import { skippedText } from '../report/summary';
import type { Args } from './args';
import { type Io, UserError } from './io';
import { writeFile } from './outputs';
import { withProgress } from './progress';
import { parseSources, readInput } from './read-input';
import { readSettings } from './settings';

/** Draws the port map of manifests. What could not be read is said, and makes the exit code 2: the picture lacks it. */
export async function mapCommand(args: Args, io: Io): Promise<number> {
  const { format, file } = readFormat(args.value('format'));
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

function readFormat(text = ''): { readonly format: DiagramFormat; readonly file?: string } {
  const [name = '', ...rest] = text === '' ? DIAGRAM_FORMATS : [text.split('=')[0], ...text.split('=').slice(1)];
  const format = DIAGRAM_FORMATS.find((one) => one === name);
  if (format === undefined) {
    throw new UserError(
      `--format: '${name}' is not one of ${DIAGRAM_FORMATS.join(', ')}${didYouMean(name, DIAGRAM_FORMATS)}`,
    );
  }
  const file = text === '' ? '' : rest.join('=');
  if (text.includes('=') && file === '') throw new UserError(`--format ${text}: a file is missing after the =`);
  return { format, ...(file !== '' && { file }) };
}

function sayUnread({ problems, skipped }: Manifests, { stderr }: Io): number {
  for (const { document, offset, message } of problems) {
    const { line, column } = document.positionOf(offset, offset);
    stderr.write(`${visible(`${document.source.file}:${line}:${column}: ${message}`)}\n`);
  }
  if (skipped.length > 0) stderr.write(`${skippedText(skipped)}\n`);
  return problems.some(({ fatal }) => fatal) ? 2 : 0;
}
