import type { Finding } from '../check/finding';
import { visible } from '../check/visible';
import { blocksInReport } from './blocks-in-report';
import type { Reporter, ReportOptions } from './reporter';
import { placeText, repositoryPath, whereText } from './words';
import { escape } from './xml';

/** For test reports: a suite for each rule, in which each finding is a failed test. A rule without findings is one passed test. */
export const junit: Reporter = (result, options = {}) => {
  const suites = result.rules.map((rule) =>
    suite(
      rule,
      result.findings.filter((finding) => finding.rule === rule),
      options,
    ),
  );
  const tests = suites.reduce((sum, { size }) => sum + size, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cdk8s-ports" tests="${tests}" failures="${result.findings.length}" errors="0">`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
};

function suite(
  rule: string,
  findings: readonly Finding[],
  options: ReportOptions,
): { readonly size: number; readonly xml: string } {
  const size = Math.max(1, findings.length);
  const cases =
    findings.length === 0
      ? [`    <testcase classname="${rule}" name="${rule}"/>`]
      : findings.map((finding) => testCase(finding, options));
  const xml = [
    `  <testsuite name="${rule}" tests="${size}" failures="${findings.length}" errors="0">`,
    ...cases,
    '  </testsuite>',
  ];
  return { size, xml: xml.join('\n') };
}

function testCase(finding: Finding, options: ReportOptions): string {
  const { rule, severity, message, object, position } = finding;
  const file = object.file === undefined ? '' : ` file="${escape(repositoryPath(object.file))}"`;
  const line = position === undefined ? '' : ` line="${position.line}"`;
  const [what, ...others] = blocksInReport(finding, options).map(({ text }) => text);
  const body = [`${placeText(finding)}: ${what ?? ''}`, ...others].join('\n');
  return [
    `    <testcase classname="${rule}" name="${escape(whereText(finding))}"${file}${line}>`,
    `      <failure type="${severity}" message="${escape(visible(message))}">${escape(body)}</failure>`,
    '    </testcase>',
  ].join('\n');
}
