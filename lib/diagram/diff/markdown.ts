import type { Diagram, DiagramChange, DiagramFinding } from '../diagram';
import { plainText } from '../plain-text';
import { CHANGE_SIGNS, CHANGE_WORDS, SIGNS } from '../signs';
import { changesOf, type WiringChange } from './changes';
import { hasChanged } from './near-changes';
import { summaryOf } from './summary';

/** The maximum length of a list: GitHub limits a comment to 65,536 characters. The rest is only counted. */
const MOST = 25_000;

/** What a change does to the wiring, as a comment for a pull request. */
export function diffMarkdown(diagram: Diagram): string {
  const summary = summaryOf(diagram).join(' ');
  if (!hasChanged(diagram)) return `### Port map\n\n${summary}\n`;
  const changes = changesOf(diagram);
  const table =
    changes.length === 0
      ? []
      : [
          '|   | object | before | after |',
          '| - | ------ | ------ | ----- |',
          ...upTo(changes.map(row), (left) => `|   | … ${left} more | | |`),
          '',
        ];
  return [
    '### Port map',
    '',
    summary,
    '',
    ...table,
    ...(['added', 'changed', 'removed'] as const).flatMap((change) => findingList(diagram, change)),
  ].join('\n');
}

function row({ change, object, before, after }: WiringChange): string {
  return `| ${CHANGE_SIGNS[change]} | ${code(object)} | ${code(before)} | ${code(after)} |`;
}

function findingList({ findings }: Diagram, change: DiagramChange): readonly string[] {
  const found = findings.filter((finding) => finding.change === change);
  if (found.length === 0) return [];
  const word = CHANGE_WORDS[change];
  return [`**Findings: ${word}**`, '', ...upTo(found.map(findingItem), (left) => `- … ${left} more`), ''];
}

function findingItem({ severity, lines, what, rule, place, object, page, before, change }: DiagramFinding): string {
  const was = before === undefined ? '' : ` (was ${before})`;
  const said = change === 'removed' ? [what] : lines;
  // The line number of a removed finding would point into a text that is gone.
  const where = change === 'removed' && object !== '' ? object : place;
  const link = /^https?:\/\/[^\s()<>]+$/.test(page) ? `[${escape(rule)}](${page})` : escape(rule);
  return `- ${SIGNS[severity]} ${severity}${was}: ${said.map(escape).join('<br>')}<br>${code(where)}, rule ${link}`;
}

/** As many lines as fit. */
function upTo(lines: readonly string[], rest: (left: number) => string): readonly string[] {
  let length = 0;
  const fit = lines.findIndex((line) => (length += line.length) > MOST);
  return fit < 0 ? lines : [...lines.slice(0, fit), rest(lines.length - fit)];
}

/** Escapes everything that Markdown, HTML or GitHub (mentions, issues, links) would interpret. */
function escape(text: string): string {
  return (
    plainText(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/[\\`*_[\]#~$!]/g, '\\$&')
      .replaceAll('|', '&#124;')
      // GitHub looks for these after rendering the Markdown, so escapes do not help: a zero-width space separates them, as Dependabot does
      // it.
      .replace(/@(?=\w)|\\#(?=\d)/g, '$&&#8203;')
      .replaceAll('://', ':&#47;&#47;')
      .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}&#46;`)
  );
}

/**
 * A text as code. In backticks only backticks have a meaning, and in a table also the pipe, whose escape a backslash before it would break.
 */
function code(text: string): string {
  const plain = plainText(text);
  if (plain.trim() === '') return plain;
  return /[`|\\]/.test(plain) ? `<code>${escape(plain)}</code>` : `\`${plain}\``;
}
