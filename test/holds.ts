import fc from 'fast-check';

/**
 * Fails where an input does not keep a property. The inputs are the same in every run, so that a failure is of the change at hand;
 * `SEED` and `RUNS` of the environment try others, and more of them.
 */
export function holds<Inputs>(property: fc.IProperty<Inputs>, runs = 100): void {
  const { SEED: seed = 20240, RUNS: numRuns = runs } = process.env;
  fc.assert(property, { seed: Number(seed), numRuns: Number(numRuns) });
}
