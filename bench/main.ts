// `npm run bench [-- PART... [large]]`: what this package costs beside plain cdk8s-plus, a bare parse and other linters, measured side by
// side in one run. Prints figures and the targets that they are meant to meet; never fails because of them. `large` is all that is measured,
// for hours; without it the types are those of one size, and fewer runs.
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

/** The parts, by name, in their order; what the types cost is counted by the compilers, and comes last. */
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
