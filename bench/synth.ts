import { alternate, compare, inChild, median, type Time } from './child';

const RUNS = 9;
/** The first round of a process is cold. The last ones are warm; their median counts. */
const [ROUNDS, WARM] = [8, 3];
const TARGET = 1.15;

const SHAPES = {
  '1,000 pairs in one chart': ['app', 1, 1000],
  '1,000 pairs in 20 charts': ['app', 20, 50],
  '200 charts of 10 pairs, an app each, as in tests': ['tests', 200, 10],
} as const;

type Round = Readonly<Record<'make' | 'synth' | 'both', Time>>;

interface Times {
  /** The first round, and the whole process from its start to the end of that round, including what it loads. */
  readonly cold: Round & { readonly whole: Time };
  readonly warm: readonly Round[];
}

/** Prints how long it takes to create and synthesize pairs of a Deployment and its Service, checks included, compared with cdk8s-plus. */
export function benchSynth(runs = RUNS): void {
  console.log(`\nSynth of Deployment and Service pairs, medians of ${runs} fresh processes each, in turn`);
  for (const [title, sizes] of Object.entries(SHAPES)) {
    const run = (name: string) => () =>
      inChild(['bench/synth-child.mjs', name, ...sizes.map(String), `${ROUNDS}`]) as Times;
    const { ours, plain } = alternate(runs, { ours: run('cdk8s-ports'), plain: run('cdk8s-plus-27') });
    const line = (what: string, of: (times: Times) => Time, target?: number): void => {
      const { text, ratio, cpuRatio } = compare(ours.map(of), plain.map(of));
      const isMet = target !== undefined && ratio <= target && cpuRatio <= target;
      const verdict = target === undefined ? '' : `   target <= ${target}x: ${isMet ? 'met' : 'MISSED'}`;
      console.log(`    ${what.padEnd(30)}${text}${verdict}`);
    };
    console.log(`  ${title}`);
    line('cold, the whole process', ({ cold }) => cold.whole, TARGET);
    line('cold, making the tree', ({ cold }) => cold.make);
    line('cold, synth', ({ cold }) => cold.synth);
    line(`warm, round ${ROUNDS - WARM + 1} to ${ROUNDS}`, ({ warm }) => middle(warm, 'both'), TARGET);
    line('warm, making the tree', ({ warm }) => middle(warm, 'make'));
    line('warm, synth', ({ warm }) => middle(warm, 'synth'));
  }
}

function middle(rounds: readonly Round[], part: keyof Round): Time {
  const last = rounds.slice(-WARM).map((round) => round[part]);
  return { wall: median(last.map(({ wall }) => wall)), cpu: median(last.map(({ cpu }) => cpu)) };
}

if (require.main === module) benchSynth(Number(process.argv[2] ?? RUNS));
