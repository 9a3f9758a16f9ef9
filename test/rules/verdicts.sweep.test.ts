import { readFileSync } from 'node:fs';
import { describeWithCorpus } from './shared';
import { corpusInputs, fixtureInputs, rowOf, TABLE, type VerdictInput, verdictOf } from './verdicts';

/*
 * The places, rules and severities of findings must change only on purpose: `verdicts.ts` tells how to update the table and how to see what
 * has changed.
 */
const rows = readFileSync(TABLE, 'utf8').trimEnd().split('\n').slice(1);
const isFixture = (row: string): boolean => row.startsWith('fixtures/');

function changed(inputs: readonly VerdictInput[], known: readonly string[]): readonly string[] {
  const found = inputs.map((input) => rowOf(verdictOf(input)));
  expect(found.length).toBeGreaterThan(0);
  return [
    ...found.filter((row) => !known.includes(row)).map((row) => `now ${row}`),
    ...known.filter((row) => !found.includes(row)).map((row) => `was ${row}`),
  ];
}

test('the fixtures give what they gave', () => {
  expect(changed(fixtureInputs(), rows.filter(isFixture))).toEqual([]);
});

describeWithCorpus('verdicts', () => {
  test('the manifests of public projects give what they gave', () => {
    const known = rows.filter((row) => !isFixture(row));
    expect(changed(corpusInputs(), known)).toEqual([]);
  });
});
