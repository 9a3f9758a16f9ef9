import { alternate, inChild, median } from './child';

const RUNS = 41;
const TARGET = 10;

/** Prints how long the module takes to load, beside cdk8s-plus, which it loads as well. */
export function benchLoad(): void {
  const load = (name: string) => () =>
    inChild(['-e', `const t = performance.now(); require('${name}'); console.log(performance.now() - t)`]) as number;
  const { ours, plain } = alternate(RUNS, { ours: load('./dist'), plain: load('cdk8s-plus-27') });
  const [mine, theirs] = [median(ours), median(plain)];
  const more = mine - theirs;
  console.log(`\nLoading the module, medians of ${RUNS} fresh processes each`);
  console.log(
    `  ours ${mine.toFixed(1)} ms   cdk8s-plus ${theirs.toFixed(1)} ms   +${more.toFixed(1)} ms (${(mine / theirs).toFixed(2)}x)` +
      `  target + <= ${TARGET} ms: ${more <= TARGET ? 'met' : 'MISSED'}`,
  );
}
