import type { Finding } from '../check/finding';
import { pathText } from '../kube/field-path';
import { colorsFor, type Colors } from './colors';
import { excerpt } from './excerpt';
import { messageParts } from './message-parts';
import { remedy } from './remedy';
import type { Reporter, ReportOptions } from './reporter';
import { summaryLine, summaryNotes } from './summary';
import { objectText, placeText, visible } from './words';

/** For people at a terminal: each finding with its line of YAML, the way that is broken, the other end and what to do. */
export const text: Reporter = (result, options = {}) => {
  const colors = colorsFor(options.color === true);
  const blocks = result.findings.map((finding) => findingText(finding, options, colors));
  const { error, warning } = result.counts;
  const color = error > 0 ? colors.error : warning > 0 ? colors.warning : colors.strong;
  const summary = [color(summaryLine(result)), ...summaryNotes(result).map((note) => colors.faint(visible(note)))];
  return `${[...blocks, summary.join('\n')].join('\n\n')}\n`;
};

function findingText(finding: Finding, options: ReportOptions, colors: Colors): string {
  const { rule, severity, message, path, object, related, candidates, fix } = finding;
  const { what, chain, hint } = messageParts(message);
  const head = `${colors.strong(placeText(finding))}: ${colors[severity](severity)}: ${colors.strong(visible(what))} ${colors.faint(`[${rule}]`)}`;
  const { lines, gutter } = excerptText(finding, hint, options, colors);
  const field = [objectText(object), pathText(path)].filter((part) => part !== '').join(', ');
  const others = candidates.filter((candidate) => !(hint ?? '').includes(String(candidate)));
  const notes = [
    visible(field),
    ...(chain === undefined ? [] : [visible(chain)]),
    ...(hint === undefined || lines.length > 0 ? [] : [visible(hint)]),
    ...related.map((other) => `${relatedPlace(finding, other)}: ${visible(other.message)}`),
    ...(others.length > 0 && fix === undefined ? [`candidates: ${visible(others.join(', '))}`] : []),
    `fix: ${visible(remedy(finding, options))}`,
  ];
  const said = notes.filter((note) => note !== '');
  return [head, ...lines, ...said.map((note) => `${gutter} ${colors.faint('=')} ${note}`)].join('\n');
}

/** The other end: its place, and the object unless it is the same one. */
function relatedPlace(finding: Finding, other: Finding['related'][number]): string {
  const place = placeText(other);
  if (other.object.index === finding.object.index || other.object.file === undefined) return place;
  return `${place}: ${visible(objectText(other.object))}`;
}

function excerptText(
  { object, position, severity }: Finding,
  hint: string | undefined,
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
            `${'^'.repeat(underline.length)}${hint === undefined ? '' : ` ${visible(hint)}`}`,
          )}`,
        ]),
  ]);
  return { lines, gutter };
}
