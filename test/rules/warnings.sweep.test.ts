import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectName } from '../../lib/check/object-name';
import { pathText } from '../../lib/kube/field-path';
import { checkCorpus, CORPUS, describeWithCorpus, hasCorpus } from './shared';

interface Judged {
  readonly verdict: string;
  readonly key: string;
}

/** Every warning in the manifests of well-run projects, and whether their authors would appreciate it. */
const JUDGED: readonly Judged[] = readFileSync(join(__dirname, 'warnings.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [verdict = '', project = '', rule = '', object = '', field = ''] = line.split('\t');
    return { verdict, key: [project, rule, object, field].join(' ') };
  });

describeWithCorpus('the warnings of well-run projects', () => {
  const found = new Set(
    (hasCorpus ? readdirSync(join(CORPUS, 'good')) : []).flatMap((project) =>
      readdirSync(join(CORPUS, 'good', project)).flatMap((unit) =>
        checkCorpus(join('good', project, unit), { severity: 'warning' })
          .findings.filter(({ severity }) => severity === 'warning')
          .map(({ rule, object, path }) =>
            [project, rule, object.kind === '' ? '' : objectName(object), pathText(path)].join(' '),
          ),
      ),
    ),
  );

  test('each is judged, and none that is judged is gone', () => {
    expect([...found].sort()).toEqual(JUDGED.map(({ key }) => key).sort());
  });
});

test('most warnings are welcome', () => {
  const welcome = JUDGED.filter(({ verdict }) => verdict === 'welcome').length;
  expect(JUDGED.every(({ verdict }) => ['welcome', 'not'].includes(verdict))).toBe(true);
  expect(welcome / JUDGED.length).toBeGreaterThan(0.75);
});
