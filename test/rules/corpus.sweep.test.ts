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

/** Further faults in files that are in the corpus for another fault. */
const SECOND_FAULTS: readonly string[] = [
  // The API server refuses its empty selector.
  'rejected-field StatefulSet/natss/nats-streaming spec.selector',
];

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
    const others = errors(result).filter((finding) => !expected.includes(finding.rule));
    const keys = others.map(({ rule: id, object, path }) => `${id} ${objectName(object)} ${pathText(path)}`);
    expect(keys.filter((key) => !SECOND_FAULTS.includes(key))).toEqual([]);
    expect(result.findings.filter(({ position }) => position === undefined)).toEqual([]);
  });
});

/** Errors in the manifests of well-run projects, each a true fault, with the reason. */
const TRUE_FAULTS: Readonly<Record<string, string>> = {
  'datadog-operator rejected-field Service/datadog-agent-agent spec.selector':
    'a label value must not begin with -: the golden file is rendered with an empty name',
  ...Object.fromEntries(
    [
      'DaemonSet/datadog-agent-agent spec.template.metadata.labels',
      'Deployment/datadog-agent-cluster-agent spec.template.metadata.labels',
      'Deployment/datadog-agent-cluster-checks-runner spec.template.metadata.labels',
      'Service/datadog-admission-controller metadata.labels',
      'Service/datadog-agent-cluster-agent metadata.labels',
    ].map((object) => [
      `datadog-operator rejected-field ${object}`,
      'a label value must not begin with -: the golden file is rendered with an empty name',
    ]),
  ),
  'cloud-on-k8s rejected-field DaemonSet/kube-system/kube-registry-proxy spec.selector':
    'a DaemonSet of apps/v1 without a selector is refused; the file was written for extensions/v1beta1',
  'ingress-nginx-docs wrong-field-type Deployment/kube-system/vouch-proxy spec.template.spec.containers[0].env[0].value':
    'true without quotes is no string, and the API server takes only strings there',
  'kubernetes-in-action unknown-field Service/kubia-all spec.publishNotReadyEndpoints':
    'the field is called publishNotReadyAddresses',
  'gatekeeper ingress-path-taken Ingress/ingress-host1 spec.rules[0].http.paths[0].path':
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
