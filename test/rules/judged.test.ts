import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkCorpus, CORPUS, describeWithCorpus, hasCorpus, isObject, isOfRule } from './shared';

interface Judged {
  readonly verdict: string;
  readonly rule: string;
  readonly object: string;
  readonly where: string;
}

const rows: readonly Judged[] = hasCorpus
  ? readFileSync(join(CORPUS, 'judged.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [verdict = '', rule = '', , , object = '', where = ''] = line.split('\t');
        return { verdict, rule, object, where };
      })
  : [];
/** The result for a folder, cached because several rows share one. */
const resultOf = memoized((folder: string) => checkCorpus(folder));

const real = rows.filter(({ verdict }) => verdict === 'REAL');

/** If a Service selects pods without any of its ports, that is reported once, for the selector. */
function rulesFor(rule: string): readonly string[] {
  return rule === 'target-port-partial' ? [rule, 'service-selects-too-much'] : [rule];
}

function memoized<Result>(compute: (key: string) => Result): (key: string) => Result {
  const known = new Map<string, Result>();
  return (key) => {
    const result = known.get(key) ?? compute(key);
    known.set(key, result);
    return result;
  };
}

describeWithCorpus('what people have judged', () => {
  test.each(real.map((row) => [`${row.rule} ${row.object}`, row] as const))(
    'a true fault is found: %s',
    (_, { rule, object, where }) => {
      const { findings } = resultOf(dirname(where));
      const found = findings.filter(
        (finding) => rulesFor(rule).some((one) => isOfRule(finding, one)) && isObject(finding.object, object),
      );
      // The manifests show every fault so far; if one comes that they do not show, name it here with the reason.
      expect(found).not.toEqual([]);
    },
  );

  test('what is no fault is no error', () => {
    const errors = rows
      .filter(({ verdict }) => verdict !== 'REAL' && verdict !== 'DEAD')
      .filter(({ rule, object, where }) =>
        resultOf(dirname(where)).findings.some(
          (finding) => finding.severity === 'error' && isOfRule(finding, rule) && isObject(finding.object, object),
        ),
      );
    expect(errors).toEqual([]);
  });
});
