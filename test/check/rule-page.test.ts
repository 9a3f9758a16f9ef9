import type { Log } from 'sarif';
import type * as checker from '../../lib/checker';

const TEXT = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 0 }] }\n';

/** The reports on a port that is out of range, with that homepage in package.json. */
function reportsOf(homepage: string | undefined): {
  readonly page: string;
  readonly text: string;
  readonly sarif: Log;
} {
  let reports: ReturnType<typeof reportsOf> | undefined;
  jest.isolateModules(() => {
    jest.doMock('cdk8s-ports/package.json', () => (homepage === undefined ? {} : { homepage }));
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- it reads package.json once
    const { check, parseManifests, reporterOf } = require('../../lib/checker') as typeof checker;
    const result = check(parseManifests({ file: 'web.yaml', text: TEXT }), {
      rules: { 'service-without-endpoints': 'off' },
    });
    reports = {
      page: result.findings[0]!.page,
      text: reporterOf('text')(result),
      sarif: JSON.parse(reporterOf('sarif')(result)) as Log,
    };
  });
  jest.dontMock('cdk8s-ports/package.json');
  return reports!;
}

test.each([
  [undefined, 'docs/rules.md#port-range'],
  ['', 'docs/rules.md#port-range'],
  ['https://github.com/acme/ports#readme', 'https://github.com/acme/ports/blob/HEAD/docs/rules.md#port-range'],
  ['https://github.com/acme/ports/', 'https://github.com/acme/ports/blob/HEAD/docs/rules.md#port-range'],
  ['https://ports.example', 'https://ports.example/docs/rules.md#port-range'],
  ['https://ports.example/manual/', 'https://ports.example/manual/docs/rules.md#port-range'],
])('with the homepage %s a finding and its SARIF rule lead to %s', (homepage, page) => {
  const reports = reportsOf(homepage);
  expect(reports.page).toBe(page);
  expect(reports.text).toContain(`= see ${page}\n`);
  const rule = reports.sarif.runs[0]!.tool.driver.rules!.find(({ id }) => id === 'port-range')!;
  expect(rule.properties).toEqual({ page });
  // SARIF requires a web address here.
  expect(rule.helpUri).toBe(page.startsWith('https:') ? page : undefined);
  expect(rule.help!.text).toContain(`See ${page}.`);
});
