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
/** What a folder gives; several rows are about the same. */
const resultOf = memoized((folder: string) => checkCorpus(folder));

const real = rows.filter(({ verdict }) => verdict === 'REAL');

/** That pods are selected which have none of the ports is said once, of the selector. */
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
      // There is none that cannot be known from the manifests; if one comes, it is to be named here with the reason.
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
