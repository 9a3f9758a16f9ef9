import type { Finding } from '../check/finding';
import { blocksInReport } from './blocks-in-report';
import type { Reporter, ReportOptions } from './reporter';
import { summaryLine, summaryNotes } from './summary';
import { fieldText, placeText } from './words';

/** For job summaries and comments: a table with a row for each finding. */
export const markdown: Reporter = (result, options = {}) => {
  const notes = summaryNotes(result);
  const table =
    result.findings.length === 0
      ? []
      : [
          '| where | severity | what | rule |',
          '| --- | --- | --- | --- |',
          ...result.findings.map((finding) => row(finding, options)),
          '',
        ];
  return [
    '### Ports',
    '',
    ...table,
    `${escape(summaryLine(result))}.`,
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${escape(note)}`)] : []),
    '',
  ].join('\n');
};

function row(finding: Finding, options: ReportOptions): string {
  const { rule, page, severity } = finding;
  // No line for the page: the rule's name links to it.
  const said = blocksInReport(finding, options).flatMap(({ kind, text }) => (kind === 'page' ? [] : [escape(text)]));
  const place = finding.object.file === undefined ? '' : placeText(finding);
  const where = [place, fieldText(finding)].flatMap((part) => (part === '' ? [] : [code(part)])).join('<br>');
  return `| ${where} | ${severity} | ${said.join('<br>')} | ${page === '' ? `\`${rule}\`` : `[\`${rule}\`](${page})`} |`;
}

/** The text as code, unless it contains characters that would end the code. */
function code(text: string): string {
  return /[`\r\n]/.test(text) ? escape(text) : `\`${text.replaceAll('|', '\\|')}\``;
}

function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\r\n]+/g, ' ');
}
