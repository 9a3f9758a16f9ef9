import { alternate, compare, inChild, median, type Time } from './child';

const RUNS = 11;
const TARGET = 1.15;
const SHAPES = [
  { charts: 1, pairs: 1000 },
  { charts: 20, pairs: 50 },
];

type Times = Readonly<Record<'make' | 'synth' | 'both' | 'check', Time>>;

/** Prints how long 1,000 pairs of workload and Service take to synthesize, checks included, beside plain cdk8s-plus. */
export function benchSynth(): void {
  console.log(`\nSynth of 1,000 Deployment and Service pairs, medians of ${RUNS} fresh processes each`);
  for (const { charts, pairs } of SHAPES) {
    const run = (name: string) => () => inChild(['bench/synth-child.mjs', name, `${charts}`, `${pairs}`]) as Times;
    const { ours, plain } = alternate(RUNS, { ours: run('cdk8s-ports'), plain: run('cdk8s-plus-27') });
    const line = (what: string, of: (times: Times) => Time, target?: number): void => {
      const { text, ratio } = compare(ours.map(of), plain.map(of));
      const verdict = target === undefined ? '' : `   target <= ${target}x: ${ratio <= target ? 'met' : 'MISSED'}`;
      console.log(`  ${`${charts} chart${charts === 1 ? '' : 's'}, ${what}`.padEnd(26)}${text}${verdict}`);
    };
    line('synth', ({ synth }) => synth, TARGET);
    const share = median(ours.map((times) => times.check.cpu / times.synth.cpu));
    console.log(`${' '.repeat(28)}of which the check of the whole app ${(share * 100).toFixed(0)} % of CPU time`);
    line('making the tree', ({ make }) => make);
    line('both', ({ both }) => both);
  }
}
