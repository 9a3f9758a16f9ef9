import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CheckResult } from '../../lib/check/check';
import type { Finding } from '../../lib/check/finding';
import { objectName } from '../../lib/check/object-name';
import { pathText } from '../../lib/kube/field-path';
import { rulesNamed } from '../../lib/rules/renamed-rules';
import { checkCorpus, CORPUS, describeWithCorpus, hasCorpus } from './shared';

interface BadCase {
  readonly file: string;
  readonly rule: string | null;
}

const run = (...path: string[]): CheckResult => checkCorpus(join(...path));
const errors = ({ findings }: CheckResult): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error');

describeWithCorpus('what was wrong', () => {
  const cases = hasCorpus
    ? (JSON.parse(readFileSync(join(CORPUS, 'bad', 'index.json'), 'utf8')) as readonly BadCase[])
    : [];

  test('knows every rule', () => {
    expect(cases.filter(({ rule }) => rule !== null && rulesNamed(rule).length === 0)).toEqual([]);
  });

  test.each(cases.map(({ file, rule }) => [file, rule] as const))('%s: %s', (file, rule) => {
    const result = run('bad', file);
    const expected: readonly string[] = rule === null ? [] : rulesNamed(rule);

    if (rule !== null) expect(result.findings.filter((finding) => expected.includes(finding.rule))).not.toEqual([]);
    expect(errors(result).filter((finding) => !expected.includes(finding.rule))).toEqual([]);
    expect(result.findings.filter(({ position }) => position === undefined)).toEqual([]);
  });
});

/** Errors in the manifests of well-run projects, each a true fault, with the reason why it is one. */
const TRUE_FAULTS: Readonly<Record<string, string>> = {
  'datadog-operator rejected-field Service/datadog-agent-agent spec.selector':
    'a label value must not begin with -: the golden file is rendered with an empty name',
  'gatekeeper ingress-duplicate-path Ingress/ingress-host1 spec.rules[0].http.paths[0].path':
    'the demonstration has two Ingresses for one host on purpose, to show a policy against it',
};

describeWithCorpus('what is right', () => {
  const units = hasCorpus
    ? readdirSync(join(CORPUS, 'good')).flatMap((project) =>
        readdirSync(join(CORPUS, 'good', project)).map((unit) => [project, unit] as const),
      )
    : [];
  const results = new Map<string, CheckResult>();

  test.each(units)('%s %s has true errors only', (project, unit) => {
    const result = run('good', project, unit);
    results.set(`${project}/${unit}`, result);

    const found = errors(result).map(
      ({ rule, object, path }) => `${project} ${rule} ${objectName(object)} ${pathText(path)}`,
    );
    expect(found.filter((key) => !(key in TRUE_FAULTS))).toEqual([]);
    const lost = result.findings.filter(({ position }) => position === undefined);
    expect(lost.map(({ object }) => relative(CORPUS, object.file ?? ''))).toEqual([]);
  });

  test('every true fault is still found', () => {
    const found = new Set(
      [...results].flatMap(([unit, result]) =>
        errors(result).map(
          ({ rule, object, path }) => `${unit.split('/')[0] ?? ''} ${rule} ${objectName(object)} ${pathText(path)}`,
        ),
      ),
    );
    expect(Object.keys(TRUE_FAULTS).filter((key) => !found.has(key))).toEqual([]);
  });
});
