import '@microsoft/jest-sarif';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { check } from '../../lib/check/check';
import type { CheckOptions } from '../../lib/check/options';
import { readManifests } from '../../lib/manifest/read-manifests';
import { REPORT_FORMATS, reporterOf } from '../../lib/report/reporters';
import { RULES } from '../../lib/rules/registry';
import { CLEAN, RESULT, sourceOf } from './result';

test('text', () => {
  expect(reporterOf('text')(RESULT, { sourceOf }))
    .toBe(`k8s/web.yaml:8:19: error: no selected pod has a TCP port named 'htpp' [target-port-name-unresolved]
  7 |     - port: 80
  8 |       targetPort: htpp # a slip
    |                   ^^^^ did you mean 'http'?
    = Service/web, spec.ports[0].targetPort
    = Service web:80 -> targetPort "htpp" -x- Deployment web (ports: http 8080/TCP)
    = Deployment/shop/web: selected, without such a port
    = fix: write 'http' (--fix writes it)
    = see docs/rules.md#target-port-name-unresolved

k8s/web.yaml:10:19: warning: no selected pod declares port 8081/TCP [target-port-undeclared]
   9 |     - port: 81
  10 |       targetPort: 8081
     |                   ^^^^
     = Service/web, spec.ports[1].targetPort
     = Service web:81 -> targetPort 8081 -x- Deployment web (ports: http 8080/TCP)
     = candidates: 8080
     = fix: use another port
     = see docs/rules.md#target-port-undeclared

Deployment/shop/web: info: a <b>"message"</b> & 100 % | of\\u000a\\u001b[31mtrouble [port-range]
   = Deployment/shop/web, metadata.annotations['a/b']
   = fix: use <another>
   = see docs/rules.md#port-range

1 error, 1 warning and 1 info in 2 objects
skipped: 1 template and 1 document that is not a manifest
not shown: 2 findings of a lower severity (--severity info shows them)
suppressed: 1 finding
the configuration ignores port-range for Service/api, but it reports nothing there
1 baseline entry no longer matches; update it with --write-baseline
rule 'exposure' is now host-network, ssh-port: use the new ids in the baseline
`);
});

test('text without findings', () => {
  expect(reporterOf('text')(CLEAN)).toBe('no findings in 2 objects\n');
});

test('text is the same with colours, but for the colours', () => {
  const coloured = reporterOf('text')(RESULT, { sourceOf, color: true });
  expect(coloured).toContain('\u001b[31merror\u001b[39m');
  // eslint-disable-next-line no-control-regex -- the test is about them
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(reporterOf('text')(RESULT, { sourceOf }));
});

test('json is the result, with a version', () => {
  expect(JSON.parse(reporterOf('json')(RESULT))).toEqual({ version: 1, ...JSON.parse(JSON.stringify(RESULT)) });
});

test('github', () => {
  expect(reporterOf('github')({ ...RESULT, findings: RESULT.findings.slice(1) })).toBe(
    `::warning file=k8s/web.yaml,line=10,endLine=10,col=19,endColumn=23,title=target-port-undeclared::no selected pod declares port 8081/TCP (Service/web spec.ports[1].targetPort)%0AService web:81 -> targetPort 8081 -x- Deployment web (ports: http 8080/TCP)%0Acandidates: 8080%0Afix: use another port%0Asee docs/rules.md#target-port-undeclared
::notice title=port-range::a <b>"message"</b> & 100 %25 | of\\u000a\\u001b[31mtrouble (Deployment/shop/web metadata.annotations['a/b'])%0Afix: use <another>%0Asee docs/rules.md#port-range
1 error, 1 warning and 1 info in 2 objects
not shown: 2 findings of a lower severity (--severity info shows them)
`,
  );
});

test('junit', () => {
  const result = { ...RESULT, findings: RESULT.findings.slice(1) };
  expect(reporterOf('junit')(result)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cdk8s-ports" tests="4" failures="2" errors="0">
  <testsuite name="port-range" tests="1" failures="1" errors="0">
    <testcase classname="port-range" name="Deployment/shop/web metadata.annotations['a/b']">
      <failure type="info" message="a &lt;b&gt;&quot;message&quot;&lt;/b&gt; &amp; 100 % | of\\u000a\\u001b[31mtrouble">Deployment/shop/web: a &lt;b&gt;&quot;message&quot;&lt;/b&gt; &amp; 100 % | of\\u000a\\u001b[31mtrouble
fix: use &lt;another&gt;
see docs/rules.md#port-range</failure>
    </testcase>
  </testsuite>
  <testsuite name="target-port-name-unresolved" tests="1" failures="0" errors="0">
    <testcase classname="target-port-name-unresolved" name="target-port-name-unresolved"/>
  </testsuite>
  <testsuite name="target-port-undeclared" tests="1" failures="1" errors="0">
    <testcase classname="target-port-undeclared" name="k8s/web.yaml:10:19 Service/web spec.ports[1].targetPort" file="k8s/web.yaml" line="10">
      <failure type="warning" message="no selected pod declares port 8081/TCP: Service web:81 -&gt; targetPort 8081 -x- Deployment web (ports: http 8080/TCP)">k8s/web.yaml:10:19: no selected pod declares port 8081/TCP
Service web:81 -&gt; targetPort 8081 -x- Deployment web (ports: http 8080/TCP)
candidates: 8080
fix: use another port
see docs/rules.md#target-port-undeclared</failure>
    </testcase>
  </testsuite>
  <testsuite name="probe-port-name" tests="1" failures="0" errors="0">
    <testcase classname="probe-port-name" name="probe-port-name"/>
  </testsuite>
</testsuites>
`);
});

test('markdown', () => {
  expect(reporterOf('markdown')({ ...RESULT, findings: RESULT.findings.slice(1) })).toBe(`### Ports

| where | severity | what | rule |
| --- | --- | --- | --- |
| \`k8s/web.yaml:10:19\`<br>\`Service/web spec.ports[1].targetPort\` | warning | no selected pod declares port 8081/TCP<br>Service web:81 -> targetPort 8081 -x- Deployment web (ports: http 8080/TCP)<br>candidates: 8080<br>fix: use another port | [\`target-port-undeclared\`](docs/rules.md#target-port-undeclared) |
| \`Deployment/shop/web metadata.annotations['a/b']\` | info | a &lt;b>"message"&lt;/b> &amp; 100 % \\| of\\\\u000a\\\\u001b\\[31mtrouble<br>fix: use &lt;another> | [\`port-range\`](docs/rules.md#port-range) |

1 error, 1 warning and 1 info in 2 objects.

- skipped: 1 template and 1 document that is not a manifest
- not shown: 2 findings of a lower severity (--severity info shows them)
- suppressed: 1 finding
- the configuration ignores port-range for Service/api, but it reports nothing there
- 1 baseline entry no longer matches; update it with --write-baseline
- rule 'exposure' is now host-network, ssh-port: use the new ids in the baseline
`);
});

describe('sarif', () => {
  const logOf = (text: string): Log => JSON.parse(text) as Log;
  /** The log with only some of its rules: they are the same in each log, and validating all of them each time takes long. */
  const withRules = (log: Log, ids: readonly string[]): Log => {
    const [run] = log.runs;
    const rules = run!.tool.driver.rules!.filter((rule) => ids.includes(rule.id));
    return { ...log, runs: [{ ...run!, tool: { driver: { ...run!.tool.driver, rules } } }] };
  };

  test.each([
    ['findings', RESULT],
    ['no findings', CLEAN],
  ])('is valid with %s', (_, result) => {
    const log = logOf(reporterOf('sarif')(result, { sourceOf, version: '1.2.3' }));
    expect(log).toBeValidSarifLog();
  });

  test.each(RULES)('is valid with findings of $id', ({ id }) => {
    const folder = join(__dirname, '..', 'rules', 'fixtures', id);
    const found = readdirSync(folder).flatMap((file) => {
      const [, options = '{}'] = /^# options: (.*)$/m.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
      const { rules, ...others } = JSON.parse(options) as CheckOptions;
      const checked = check(readManifests([join(folder, file)]), {
        severity: 'info',
        ...others,
        rules: { [id]: 'on', ...rules },
      });
      const log = logOf(reporterOf('sarif')(checked));
      expect(withRules(log, [id])).toBeValidSarifLog();
      return log.runs[0]!.results!.map(({ ruleId }) => ruleId);
    });
    expect(found).toContain(id);
  });

  test('has the findings of the text, and no others', () => {
    const [run] = logOf(reporterOf('sarif')(RESULT, { sourceOf })).runs;
    expect(run!.results!.map(({ ruleId, message }) => [ruleId, message.text])).toEqual(
      RESULT.findings.map(({ rule }) => [rule, expect.any(String)]),
    );
    const text = reporterOf('text')(RESULT, { sourceOf });
    expect(text.match(/ \[[a-z-]+\]$/gm)).toHaveLength(run!.results!.length);
  });

  test('says where, the other end, and the fix', () => {
    const [run] = logOf(reporterOf('sarif')(RESULT, { sourceOf })).runs;
    const region = { startLine: 8, startColumn: 19, endLine: 8, endColumn: 23 };
    const artifactLocation = { uri: 'k8s/web.yaml', uriBaseId: '%SRCROOT%' };
    expect(run!.results![0]).toEqual({
      ruleId: 'target-port-name-unresolved',
      ruleIndex: 1,
      level: 'error',
      message: {
        text: [
          "no selected pod has a TCP port named 'htpp'",
          'Service web:80 -> targetPort "htpp" -x- Deployment web (ports: http 8080/TCP)',
          "did you mean 'http'?",
          'Deployment/shop/web: selected, without such a port',
          "fix: write 'http' (--fix writes it)",
          'see docs/rules.md#target-port-name-unresolved',
        ].join('\n'),
      },
      locations: [
        {
          physicalLocation: { artifactLocation, region },
          logicalLocations: [{ fullyQualifiedName: 'Service/web spec.ports[0].targetPort', kind: 'object' }],
        },
      ],
      relatedLocations: [
        {
          id: 0,
          logicalLocations: [{ fullyQualifiedName: 'Deployment/shop/web spec', kind: 'object' }],
          message: { text: 'selected, without such a port' },
        },
      ],
      partialFingerprints: { 'cdk8sPorts/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/) },
      fixes: [
        {
          description: { text: "write 'http'" },
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'http' } }] },
          ],
        },
      ],
    });
  });

  test('links to another end that is in a file', () => {
    const [finding] = RESULT.findings;
    const other = finding!.related[0]!;
    const related = [other, { ...other, object: { ...other.object, file: 'k8s/api.yaml' } }];
    const [run] = logOf(reporterOf('sarif')({ ...RESULT, findings: [{ ...finding!, related }] })).runs;
    expect(run!.results![0]!.message.text).toContain('\n[Deployment/shop/web](1): selected, without such a port\n');
    expect(run!.results![0]!.relatedLocations![1]).toMatchObject({
      id: 1,
      physicalLocation: { artifactLocation: { uri: 'k8s/api.yaml' } },
    });
  });

  test('says no more than code scanning shows', () => {
    const log = logOf(reporterOf('sarif')({ ...RESULT, rules: RULES.map(({ id }) => id) }));
    expect(log).toBeValidSarifLog();
    const [run] = log.runs;
    const texts = run!.tool.driver.rules!.map(({ fullDescription }) => fullDescription!.text);
    expect(texts).toHaveLength(RULES.length);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(1024);
  });

  test.each([
    ['./a b/c#.yaml', 'a%20b/c%23.yaml'],
    ['/abs/web.yaml', 'file:///abs/web.yaml'],
    ['C:\\k8s\\web.yaml', 'file:///C:/k8s/web.yaml'],
  ])('writes the path %s as an address', (file, uri) => {
    const [finding] = RESULT.findings;
    const result = { ...RESULT, findings: [{ ...finding!, object: { ...finding!.object, file } }] };
    const [run] = logOf(reporterOf('sarif')(result)).runs;
    expect(run!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe(uri);
  });

  test('knows a second finding of the same kind from the first', () => {
    const [finding] = RESULT.findings;
    const [run] = logOf(reporterOf('sarif')({ ...RESULT, findings: [finding!, finding!] })).runs;
    const prints = run!.results!.map(({ partialFingerprints }) => partialFingerprints!['cdk8sPorts/v1']);
    expect(new Set(prints).size).toBe(2);
  });
});

test.each(['github', 'junit'] as const)('%s names a file as the repository does', (format) => {
  const [finding] = RESULT.findings;
  const report = (file: string): string =>
    reporterOf(format)({ ...RESULT, findings: [{ ...finding!, object: { ...finding!.object, file } }] });
  const file = /\bfile="?([^",]*)/;
  expect(file.exec(report('./k8s/web.yaml'))![1]).toBe('k8s/web.yaml');
  expect(file.exec(report('k8s\\web.yaml'))![1]).toBe('k8s/web.yaml');
});

test('every format ends with a line break', () => {
  for (const format of REPORT_FORMATS) expect(reporterOf(format)(CLEAN)).toMatch(/[^\n]\n$/);
});
