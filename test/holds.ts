import fc from 'fast-check';

/**
 * Fails if a property does not hold for an input. The inputs are the same in every run, so that a failure comes from the current change;
 * the environment variables `SEED` and `RUNS` try others, and more of them.
 */
export function holds<Inputs>(property: fc.IProperty<Inputs>, runs = 100): void {
  const { SEED: seed = 20240, RUNS: numRuns = runs } = process.env;
  fc.assert(property, { seed: Number(seed), numRuns: Number(numRuns) });
}
