// Prints the manifests that `cdk8s synth` has written (to cdk8s.yaml's `output`, which it empties before).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const output = 'out';
for (const file of readdirSync(output, { recursive: true }).sort()) {
  if (file.endsWith('.yaml')) {
    const path = join(output, file);
    console.log(`\n# ${path}\n${readFileSync(path, 'utf8').trimEnd()}`);
  }
}
