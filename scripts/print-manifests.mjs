// Summarizes what `cdk8s synth` has written to the `output` of cdk8s.yaml, which it empties first: each file with the number of its objects
// by kind, and the Service of the first example in full.
import { loadAll } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const output = 'out';
const shown = { file: 'example.k8s.yaml', kind: 'Service' };

const files = readdirSync(output, { recursive: true })
  .filter((file) => file.endsWith('.yaml'))
  .sort();
const texts = files.map((file) => readFileSync(join(output, file), 'utf8'));

console.log();
for (const [index, file] of files.entries()) {
  const kinds = new Map();
  for (const { kind } of loadAll(texts[index])) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counts = [...kinds].sort().map(([kind, count]) => `${count} ${kind}`);
  console.log(`${join(output, file)}: ${counts.join(', ')}`);
}

const documents = texts[files.indexOf(shown.file)].split(/^---$/m);
const service = documents.find((document) => new RegExp(`^kind: ${shown.kind}$`, 'm').test(document));
if (service === undefined) throw new Error(`${join(output, shown.file)} has no ${shown.kind}`);
console.log(`\nThe ${shown.kind} in ${join(output, shown.file)}:\n\n${service.trim()}`);
console.log(`\nAll manifests are in ${output}/.`);
