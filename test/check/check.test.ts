import { createBaseline } from '../../lib/check/baseline';
import { blocksOf } from '../../lib/check/blocks';
import { check, type CheckResult } from '../../lib/check/check';
import type { CheckOptions } from '../../lib/check/options';
import { parseAll } from '../../lib/manifest/read-manifests';
import { toResource } from '../../lib/manifest/resource';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: main, ports: [{name: http, containerPort: 8080}]}]
`;
const service = (targetPort: string, metadata = '', comment = ''): string => `apiVersion: v1
kind: Service
metadata: {name: web${metadata}}
spec:
  selector: {app: web}
  ports:
  ${comment}
  - port: 80
    targetPort: ${targetPort}
`;
const run = (text: string, options?: CheckOptions): CheckResult =>
  check(parseAll([{ file: 'web.yaml', text: `${deployment}---\n${text}` }]), options);
const rulesOf = ({ findings }: CheckResult): readonly string[] => findings.map(({ rule }) => rule);

test('of very many other ends the first are listed, and the others counted', () => {
  const pods = Array.from({ length: 103 }, (_, index) => deployment.replace('{name: web}', `{name: web-${index}}`));
  const { findings } = check(parseAll([{ file: 'web.yaml', text: [...pods, service('9090')].join('---\n') }]));
  const [finding] = findings;

  expect(finding).toMatchObject({ rule: 'target-port-undeclared', moreRelated: 3 });
  expect(finding?.related).toHaveLength(100);
  const ends = blocksOf(finding!, { endText: ({ object }) => object.name }).filter(({ kind }) => kind === 'end');
  expect(ends).toHaveLength(101);
  expect(ends.at(-1)).toEqual({ kind: 'end', text: 'and 3 more' });
});

test('a finding is data: what, where, the other end, the candidates', () => {
  const { findings } = run(service('htpp'));

  expect(JSON.parse(JSON.stringify(findings))).toEqual([
    {
      rule: 'target-port-name-unresolved',
      page: 'docs/rules.md#target-port-name-unresolved',
      severity: 'error',
      message: `no selected pod has a TCP port named 'htpp': Service web:80 -> targetPort "htpp" -x- Deployment web (ports: http 8080/TCP); did you mean 'http'?`,
      what: "no selected pod has a TCP port named 'htpp'",
      chain: [
        { text: 'Service web:80', objects: [expect.objectContaining({ kind: 'Service', name: 'web' })], port: 80 },
        { link: '->', text: 'targetPort "htpp"', objects: [], port: 'htpp' },
        {
          link: '-x-',
          text: 'Deployment web (ports: http 8080/TCP)',
          objects: [expect.objectContaining({ kind: 'Deployment', name: 'web', index: 0 })],
        },
      ],
      hint: "did you mean 'http'?",
      remedy: "write 'http'",
      object: { apiVersion: 'v1', kind: 'Service', name: 'web', index: 1, file: 'web.yaml', document: 1 },
      path: ['spec', 'ports', 0, 'targetPort'],
      position: {
        line: 18,
        column: 17,
        endLine: 18,
        endColumn: 21,
        offset: expect.any(Number),
        endOffset: expect.any(Number),
      },
      related: [
        {
          object: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', index: 0, file: 'web.yaml', document: 0 },
          path: ['spec', 'template', 'spec', 'containers'],
          position: expect.objectContaining({ line: 8 }),
          message: 'selected, without such a port',
        },
      ],
      candidates: ['http'],
      fix: { path: ['spec', 'ports', 0, 'targetPort'], value: 'http', position: expect.objectContaining({ line: 18 }) },
    },
  ]);
});

test('objects that never were text are checked as well', () => {
  const value = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { selector: { app: 'web' }, ports: [{ port: 0 }] },
  };
  const { findings } = check({ resources: [toResource(value)!] });
  expect(findings).toMatchObject([{ rule: 'port-range', object: { index: 0 }, path: ['spec', 'ports', 0, 'port'] }]);
  expect(findings[0]).not.toHaveProperty('position');
});

describe('severities', () => {
  test('a setting by rule', () => {
    expect(run(service('htpp'), { rules: { 'target-port-name-unresolved': 'warning' } }).counts).toMatchObject({
      error: 0,
      warning: 1,
    });
    expect(rulesOf(run(service('htpp'), { rules: { 'target-port-name-unresolved': 'off' } }))).toEqual([]);
  });

  test('an info is counted and shown when asked for', () => {
    const text = service('80');
    const pods = deployment.replace('ports: [{name: http, containerPort: 8080}]', '');
    const sources = parseAll([{ file: 'a.yaml', text: `${pods}---\n${text}` }]);
    const shown = check(sources, { severity: 'info' });
    expect(shown.findings).toContainEqual(
      expect.objectContaining({ rule: 'target-port-undeclared', severity: 'info' }) as unknown,
    );
    expect(shown.hidden).toBe(0);
    expect(check(sources)).toMatchObject({ findings: [], hidden: shown.findings.length });
  });

  test('fails for a rule that does not exist', () => {
    expect(() => run('', { rules: { 'port-rang': 'off' } as object })).toThrow(
      `there is no rule 'port-rang'; did you mean 'port-range'?`,
    );
  });

  test('fails for a severity or a setting that does not exist', () => {
    expect(() => run('', { severity: 'eror' as 'error' })).toThrow(
      "severity is the string 'eror', which is not one of error, warning, info; did you mean 'error'?",
    );
    expect(() => run('', { rules: { 'port-range': 'warn' } as object })).toThrow(
      "the setting of port-range is the string 'warn', which is not one of error, warning, info, on, off",
    );
  });
});

describe('suppression', () => {
  const annotated = service('htpp', ", annotations: {cdk8s-ports.dev/ignore.target-port-name-unresolved: 'known'}");

  test('by annotation', () => {
    const { findings, suppressed } = run(annotated);
    expect(findings).toEqual([]);
    expect(suppressed).toMatchObject([{ by: 'annotation', reason: 'known' }]);
  });

  test.each(['above the port', 'above the object'])('by a comment %s', (where) => {
    const comment = '# cdk8s-ports ignore target-port-name-unresolved: known';
    const text = where === 'above the port' ? service('htpp', '', comment) : `${comment}\n${service('htpp')}`;
    const { findings, suppressed } = run(text);
    expect(findings).toEqual([]);
    expect(suppressed).toMatchObject([{ by: 'comment', reason: 'known' }]);
  });

  test.each([
    `${service('htpp')}status:\n  # cdk8s-ports ignore target-port-name-unresolved: known\n  ok: true\n`,
    service('htpp').replace('  selector', '  # cdk8s-ports ignore target-port-name-unresolved: known\n  selector'),
    service(
      'htpp',
      '',
      '- {port: 79, targetPort: http, name: a} # cdk8s-ports ignore target-port-name-unresolved: known\n',
    ).replace('port: 80', 'port: 80\n    name: b'),
  ])('a comment elsewhere does not count', (text) => {
    expect([...rulesOf(run(text))].sort()).toEqual(['suppression-unused', 'target-port-name-unresolved']);
  });

  test('each of two that say the same is for its own field, and one that has none is of no effect', () => {
    const comment = '# cdk8s-ports ignore target-port-name-unresolved: known';
    const ports = [80, 81, 82].map(
      (port) => `  ${comment}\n  - {name: p${port}, port: ${port}, targetPort: ${port === 82 ? 'http' : 'htpp'}}\n`,
    );
    const { findings, suppressed } = run(`${service('http', '', '').split('  ports:')[0]}  ports:\n${ports.join('')}`);
    expect(suppressed).toMatchObject([{ by: 'comment' }, { by: 'comment' }]);
    expect(findings).toMatchObject([{ rule: 'suppression-unused', position: { line: 20 } }]);
  });

  test('words in a text are no comment, whoever quotes them', () => {
    const words = '# cdk8s-ports ignore target-port-name-unresolved: known';
    const map = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: docs}\ndata:\n  block: |\n    ${words}\n  quoted: "x ${words}"\n`;
    expect(rulesOf(run(map))).toEqual([]);
    expect(rulesOf(run(service('htpp', `, annotations: {docs: 'x ${words}'}`)))).toEqual([
      'target-port-name-unresolved',
    ]);
  });

  test('behind other words it does not count, and says so', () => {
    const text = service('htpp', '', '# see nginx.conf # cdk8s-ports ignore target-port-name-unresolved: known');
    expect([...rulesOf(run(text))].sort()).toEqual(['suppression-unused', 'target-port-name-unresolved']);
  });

  // A regular expression that backtracks over the blanks would not end.
  test.each([1, 50_000])('a reason behind %d blanks, with a line separator in it', (blanks) => {
    const text = `# cdk8s-ports ignore target-port-name-unresolved${' '.repeat(blanks)}y\u2028y`;
    expect(run(service('htpp', '', text))).toMatchObject({ findings: [], suppressed: [{ reason: 'y\u2028y' }] });
  });

  test('by configuration, and what is of no use there', () => {
    const rule = 'target-port-name-unresolved';
    const ignore = [
      { rule, object: 'Service/w*', reason: 'known' },
      { rule, object: 'Service/api', reason: 'known' },
    ];
    expect(run(service('htpp'), { ignore })).toMatchObject({
      findings: [],
      suppressed: [{ by: 'configuration' }],
      unusedIgnores: [{ object: 'Service/api' }],
    });
  });

  test('by a baseline, in which objects with generateName have their own entries', () => {
    const job = (prefix: string, port: number): string => `---
apiVersion: batch/v1
kind: Job
metadata: { generateName: ${prefix} }
spec: { template: { spec: { containers: [{ name: main, image: job:1, env: [{ name: API, value: 'http://web:${port}' }] }] } } }
`;
    const api = service('http');
    const baseline = createBaseline(run(api + job('migrate-', 81)).findings);
    expect(baseline.findings).toMatchObject([{ object: 'Job/migrate-*' }]);
    expect(rulesOf(run(api + job('migrate-', 81) + job('import-', 81), { baseline }))).toEqual([
      'address-port-missing',
    ]);
    expect(run(api + job('migrate-', 80), { baseline }).staleBaseline).toHaveLength(1);
  });

  test('by a baseline, which says what is gone', () => {
    const baseline = createBaseline(run(service('htpp')).findings);
    expect(run(service('htpp'), { baseline })).toMatchObject({
      findings: [],
      suppressed: [{ by: 'baseline' }],
      staleBaseline: [],
    });
    expect(run(service('http'), { baseline })).toMatchObject({
      suppressed: [],
      staleBaseline: [{ rule: 'target-port-name-unresolved', object: 'Service/web', path: 'spec.ports[0].targetPort' }],
    });
    // A check of only another file.
    expect(run('{ apiVersion: v1, kind: ConfigMap, metadata: { name: other } }', { baseline }).staleBaseline).toEqual(
      [],
    );
  });

  test('one of a rule that is switched off is left alone', () => {
    expect(rulesOf(run(annotated, { rules: { 'target-port-name-unresolved': 'off' } }))).toEqual([]);
  });
});

test('findings come by file and place', () => {
  const text = `${service('htpp')}---\n${service('0').replace('port: 80', 'port: 0').replace('name: web', 'name: other')}`;
  expect(run(text).findings.map(({ position }) => position?.line)).toEqual([18, 27]);
});
