import { visible } from '../check/visible';
import type { Severity } from '../rules/shared/rule';
import { blocksInReport } from './blocks-in-report';
import { fingerprint } from './fingerprint';
import type { Reporter } from './reporter';
import { fieldText, repositoryPath } from './words';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

/**
 * For GitLab: a Code Quality report, whose findings appear in the merge request and beside the changed lines.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlab: Reporter = (result, options = {}) => {
  const seen = new Map<string, number>();
  const issues = result.findings.map((finding) => {
    const { rule, severity, object, position } = finding;
    const [what = '', ...others] = blocksInReport(finding, options).map(({ text }) => text);
    return {
      check_name: rule,
      description: visible(`${what} (${fieldText(finding)})`),
      content: { body: others.join('\n') },
      severity: SEVERITIES[severity],
      fingerprint: fingerprint(finding, seen),
      location: {
        path: object.file === undefined ? '' : repositoryPath(object.file),
        // GitLab requires a line.
        lines: { begin: position?.line ?? 1, ...(position !== undefined && { end: position.endLine }) },
      },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};
