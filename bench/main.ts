// `npm run bench`: what this package costs beside plain cdk8s-plus, both measured side by side in one run. Prints figures and
// the targets that they are meant to meet; never fails because of them.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { benchCheck } from './check';
import { benchLoad } from './load';
import { benchSynth } from './synth';

async function main(): Promise<void> {
  const processors = os.cpus();
  console.log(`Node ${process.version}, ${processors.length} x ${processors[0]?.model ?? 'unknown processor'}`);
  benchLoad();
  benchSynth();
  await benchCheck();
  // What the types cost is counted by the compiler.
  const types = path.join(__dirname, 'types.ts');
  if (fs.existsSync(types)) {
    const { benchTypes } = (await import(types)) as { benchTypes: () => unknown };
    await benchTypes();
  }
}

void main();
