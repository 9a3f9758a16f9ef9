import type { Severity } from '../rules/shared/rule';
import { blocksInReport } from './blocks-in-report';
import type { Reporter } from './reporter';
import { hiddenNotes, summaryLine } from './summary';
import { fieldText, repositoryPath } from './words';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * For GitHub Actions: workflow commands, which appear as annotations of the changed lines.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Reporter = (result, options = {}) => {
  const lines = result.findings.map((finding) => {
    const { rule, severity, object, position } = finding;
    const [what, ...others] = blocksInReport(finding, options).map(({ text }) => text);
    const field = fieldText(finding);
    const said = [`${what ?? ''}${field === '' ? '' : ` (${field})`}`, ...others].join('\n');
    const properties = {
      ...(object.file !== undefined && { file: repositoryPath(object.file) }),
      ...(position !== undefined && {
        line: position.line,
        endLine: position.endLine,
        // GitHub rejects columns if the range has several lines.
        ...(position.line === position.endLine && { col: position.column, endColumn: position.endColumn }),
      }),
      title: rule,
    };
    const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${COMMANDS[severity]} ${list.join(',')}::${escape(said)}`;
  });
  return `${[...lines, ...[summaryLine(result), ...hiddenNotes(result)].map(escape)].join('\n')}\n`;
};

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
