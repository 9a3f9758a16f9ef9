import type { Block } from '../check/blocks';
import type { Finding } from '../check/finding';
import { visible } from '../check/visible';
import { pathText } from '../kube/field-path';
import { colorsFor, type Colors } from './colors';
import { excerpt } from './excerpt';
import { blocksInReport } from './blocks-in-report';
import type { Reporter, ReportOptions } from './reporter';
import { summaryLine, summaryNotes } from './summary';
import { objectText, placeText } from './words';

/** For people at a terminal: each finding with its line of YAML, the broken chain, the related places and what to do. */
export const text: Reporter = (result, options = {}) => {
  const colors = colorsFor(options.color === true);
  const blocks = result.findings.map((finding) => findingText(finding, options, colors));
  const { error, warning } = result.counts;
  const color = error > 0 ? colors.error : warning > 0 ? colors.warning : colors.strong;
  const summary = [color(summaryLine(result)), ...summaryNotes(result).map((note) => colors.faint(visible(note)))];
  return `${[...blocks, summary.join('\n')].join('\n\n')}\n`;
};

function findingText(finding: Finding, options: ReportOptions, colors: Colors): string {
  const { rule, severity, path, object } = finding;
  const blocks = blocksInReport(finding, options);
  const textOf = (kind: Block['kind']): string => blocks.find((block) => block.kind === kind)?.text ?? '';
  const hint = textOf('hint');
  const head = `${colors.strong(placeText(finding))}: ${colors[severity](severity)}: ${colors.strong(textOf('what'))} ${colors.faint(`[${rule}]`)}`;
  const { lines, gutter } = excerptText(finding, hint, options, colors);
  const field = [objectText(object), pathText(path)].filter((part) => part !== '').join(', ');
  // If there is an excerpt, the hint is in it, under the line that it is about.
  const notes = blocks.filter(({ kind }) => kind !== 'what' && !(kind === 'hint' && lines.length > 0));
  const said = [visible(field), ...notes.map(({ text: note }) => note)].filter((note) => note !== '');
  return [head, ...lines, ...said.map((note) => `${gutter} ${colors.faint('=')} ${note}`)].join('\n');
}

function excerptText(
  { object, position, severity }: Finding,
  hint: string,
  { sourceOf }: ReportOptions,
  colors: Colors,
): { readonly lines: readonly string[]; readonly gutter: string } {
  const source = object.file === undefined ? undefined : sourceOf?.(object.file);
  if (source === undefined || position === undefined) return { lines: [], gutter: '  ' };
  const shown = excerpt(source, position);
  const width = String(position.line).length;
  const gutter = ' '.repeat(width + 2);
  const lines = shown.flatMap(({ number, text: line, underline }) => [
    `${colors.faint(`  ${String(number).padStart(width)} |`)}${line === '' ? '' : ` ${line}`}`,
    ...(underline === undefined
      ? []
      : [
          `${gutter} ${colors.faint('|')} ${' '.repeat(underline.start)}${colors[severity](
            `${'^'.repeat(underline.length)}${hint === '' ? '' : ` ${hint}`}`,
          )}`,
        ]),
  ]);
  return { lines, gutter };
}
