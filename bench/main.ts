// `npm run bench`: what this package costs beside plain cdk8s-plus, both measured side by side in one run. Prints figures and
// the targets that they are meant to meet; never fails because of them.
import * as os from 'node:os';
import { benchApplication } from './application';
import { benchCheck } from './check';
import { benchDownstream } from './downstream';
import { benchLoad } from './load';
import { benchSynth } from './synth';
import { benchTypes } from './types';

async function main(): Promise<void> {
  const processors = os.cpus();
  console.log(`Node ${process.version}, ${processors.length} x ${processors[0]?.model ?? 'unknown processor'}`);
  benchLoad();
  benchSynth();
  await benchCheck();
  // What the types cost is counted by the compilers.
  benchTypes();
  benchDownstream();
  benchApplication();
}

void main();
