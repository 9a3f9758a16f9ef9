import { describeWithCorpus } from './shared';
import { inOrders } from './orders';
import { corpusInputs, fixtureInputs, type VerdictInput } from './verdicts';

/** The inputs whose findings depend on the order of their objects. */
function dependent(inputs: readonly VerdictInput[], ...seeds: readonly number[]): readonly string[] {
  expect(inputs.length).toBeGreaterThan(0);
  return inputs.flatMap((input) => {
    const [first, ...others] = inOrders(input, seeds).map((findings) => findings.join('\n'));
    return others.some((other) => other !== first) ? [input.name] : [];
  });
}

test('what is said of the fixtures does not depend on the order of their documents', () => {
  expect(dependent(fixtureInputs(), 7, 1234)).toEqual([]);
});

describeWithCorpus('orders', () => {
  test('nor does what is said of the manifests of public projects', () => {
    const inputs = corpusInputs().filter(({ name }) => !name.endsWith('(complete)'));
    expect(dependent(inputs, 7, 1234)).toEqual([]);
  });
});
