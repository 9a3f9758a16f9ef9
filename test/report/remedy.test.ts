import type { Log } from 'sarif';
import { reporterOf } from '../../lib/report/reporters';
import { RESULT, sourceOf } from './result';

describe('whether --fix writes a fix', () => {
  const formats = ['text', 'junit', 'markdown', 'sarif'] as const;
  const claim = /--fix writes it|"artifactChanges"/;

  test.each(formats)('%s says so', (format) => {
    expect(reporterOf(format)(RESULT, { sourceOf })).toMatch(claim);
  });

  test.each(formats)(
    '%s does not say so of a file that cannot be written, and of a text that is not known',
    (format) => {
      expect(reporterOf(format)(RESULT, { sourceOf, canFix: () => false })).not.toMatch(claim);
      expect(reporterOf(format)(RESULT)).not.toMatch(claim);
    },
  );

  test('sarif has the fix of each copy', () => {
    const [finding] = RESULT.findings;
    const { fix, object, path } = finding!;
    const copies = [{ object: { ...object, file: 'k8s/copy.yaml' }, path, position: fix!.position! }];
    const text = reporterOf('sarif')(
      { ...RESULT, findings: [{ ...finding!, fix: { ...fix!, copies } }] },
      { sourceOf: () => sourceOf(object.file!) },
    );
    const changes = (JSON.parse(text) as Log).runs[0]!.results![0]!.fixes![0]!.artifactChanges;
    expect(changes.map(({ artifactLocation }) => artifactLocation.uri)).toEqual(['k8s/web.yaml', 'k8s/copy.yaml']);
  });
});
