import type { Log } from 'sarif';
import { ConstructNames } from '../../lib/cdk8s-plugin/construct-names';
import { violationsOf } from '../../lib/cdk8s-plugin/violations';
import { check, reporterOf, type ReportFormat } from '../../lib/checker';
import { parseAll, unreadableSource } from '../../lib/manifest/read-manifests';

/** A file that cannot be opened, and one that is not YAML: neither has an object or a field. */
const manifests = parseAll([
  unreadableSource('gone.yaml', 'no such file or folder'),
  { file: 'broken.yaml', text: 'apiVersion: v1\nkind: Service\nmetadata: [\n' },
]);
const result = check(manifests);
const reportIn = (format: ReportFormat): string => reporterOf(format)(result);
const GONE = 'it cannot be read: no such file or folder';
const BROKEN = 'the document is not valid YAML: unexpected end of the stream within a flow collection';

test('both are found', () => {
  expect(result.findings.map(({ what }) => what)).toEqual([BROKEN, GONE]);
  expect(result.unread).toBe(2);
});

test.each<ReportFormat>(['text', 'json', 'sarif', 'junit', 'github', 'markdown'])(
  '%s names the files and leaves nothing empty',
  (format) => {
    const report = reportIn(format);
    for (const said of ['gone.yaml', 'broken.yaml', GONE, BROKEN]) expect(report).toContain(said);
    expect(report).not.toMatch(/\(\)|``| "(?= file)/);
  },
);

test('github has a place only where there is one', () => {
  expect(reportIn('github').split('\n').slice(0, 2)).toEqual([
    `::error file=broken.yaml,line=4,endLine=4,col=1,endColumn=1,title=unreadable-document::${BROKEN}%0Afix: correct the document: nothing in it was checked%0Asee docs/rules.md#unreadable-document`,
    `::error file=gone.yaml,title=unreadable-document::${GONE}%0Afix: correct the path or its permissions, or leave it out: nothing of it was checked%0Asee docs/rules.md#unreadable-document`,
  ]);
});

test('markdown and JUnit name the file alone', () => {
  const markdown = reportIn('markdown');
  expect(markdown).toContain('| `broken.yaml:4:1` | error |');
  expect(markdown).toContain('| `gone.yaml` | error |');
  const junit = reportIn('junit');
  expect(junit).toContain('name="broken.yaml:4:1" file="broken.yaml" line="4">');
  expect(junit).toContain('name="gone.yaml" file="gone.yaml">');
});

test('SARIF has the file, and no object', () => {
  const [run] = (JSON.parse(reportIn('sarif')) as Log).runs;
  expect(run!.results!.map(({ locations }) => locations)).toEqual([
    [
      {
        physicalLocation: {
          artifactLocation: { uri: 'broken.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 1 },
        },
      },
    ],
    [{ physicalLocation: { artifactLocation: { uri: 'gone.yaml', uriBaseId: '%SRCROOT%' } } }],
  ]);
});

test('the plugin of cdk8s-cli says no empty place', () => {
  const [violation] = violationsOf(result.findings, new ConstructNames([], {}));
  const locations = violation!.violatingResources.flatMap((one) => one.locations);
  expect(locations).toEqual([
    expect.stringMatching(/^error at line 4: the document is not valid YAML/),
    expect.stringMatching(/^error: it cannot be read/),
  ]);
});
