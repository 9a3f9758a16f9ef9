// `npm run bench [-- PART... [large]]`: what this package costs, compared with plain cdk8s-plus, a bare parse and other linters, measured
// side by side in one run. It prints figures and their targets, but never fails if a target is missed. `large` measures everything, for
// hours; without it, the types are measured at one size and in fewer runs.
import * as os from 'node:os';
import { benchApplication } from './application';
import { benchCheck } from './check';
import { benchDownstream } from './downstream';
import { benchGrowth } from './growth';
import { benchLoad } from './load';
import { benchStart } from './start';
import { benchSynth } from './synth';
import { benchTypes } from './types';

const LARGE = 'large';

/** The parts by name, in the order in which they run. The types come last: the compilers count their costs. */
const PARTS: Readonly<Record<string, (isLarge: boolean) => void | Promise<void>>> = {
  start: () => benchStart(),
  load: () => {
    benchLoad();
  },
  synth: () => {
    benchSynth();
  },
  check: () => benchCheck(),
  growth: () => benchGrowth(),
  downstream: () => {
    benchDownstream();
  },
  application: (isLarge) => {
    benchApplication(isLarge ? {} : { runs: 3 });
  },
  types: (isLarge) => {
    benchTypes(isLarge ? {} : { sizes: [100], runs: 3 });
  },
};

async function main(words: readonly string[]): Promise<void> {
  const unknown = words.find((word) => word !== LARGE && !Object.hasOwn(PARTS, word));
  if (unknown !== undefined) {
    console.error(`'${unknown}' is not ${LARGE}, nor one of ${Object.keys(PARTS).join(', ')}`);
    process.exitCode = 1;
    return;
  }
  const processors = os.cpus();
  console.log(`Node ${process.version}, ${processors.length} x ${processors[0]?.model ?? 'unknown processor'}`);
  const said = words.filter((word) => word !== LARGE);
  for (const [name, run] of Object.entries(PARTS)) {
    if (said.length > 0 && !said.includes(name)) continue;
    const start = performance.now();
    await run(words.includes(LARGE));
    console.log(`  (${name}: ${((performance.now() - start) / 1000).toFixed(0)} s)`);
  }
}

void main(process.argv.slice(2));
