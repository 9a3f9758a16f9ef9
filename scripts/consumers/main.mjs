// Installs the package as users would, tries it in each consumer, and prints a table of the results: `npm run consumers`. Arguments select
// consumers by parts, names or pieces of names: `npm run consumers -- versions 33`. It needs a registry.
import { execFileSync } from 'node:child_process';
import { commands } from './commands.mjs';
import { compilers, outdated } from './compilers.mjs';
import { tried } from './consumer.mjs';
import { loaders } from './loaders.mjs';
import { managers } from './managers.mjs';
import { nodes } from './nodes.mjs';
import { suites } from './suites.mjs';
import { versions } from './versions.mjs';

const all = [...versions, ...suites, ...loaders, ...compilers, ...outdated, ...nodes, ...managers, ...commands];
const asked = process.argv.slice(2);
const chosen = asked.length === 0 ? all : all.filter(isAsked);

execFileSync(process.execPath, ['scripts/pack.mjs'], { stdio: 'inherit' });
const rows = [];
for (const consumer of chosen) {
  const row = await tried(consumer);
  // Print each result at once, so that an interrupted run shows what it has found.
  console.error(JSON.stringify(row));
  rows.push(row);
}
console.log(tableOf(rows.map((row) => ({ ...row, result: row.result.split('\n')[0].slice(0, 60) }))));
const failed = rows.filter(({ result }) => result !== 'ok');
for (const { name, result } of failed) console.log(`\n${name}: ${result}`);
console.log(`${rows.length - failed.length} of ${rows.length} consumers ok; ${all.length - rows.length} not asked for`);
process.exitCode = failed.length === 0 && rows.length > 0 ? 0 : 1;

/** Whether the arguments select a consumer: it must be in one of the parts and its name must contain one of the words, if there are any. */
function isAsked({ part, name }) {
  const parts = new Set(all.map((one) => one.part));
  const wantedParts = asked.filter((word) => parts.has(word));
  const words = asked.filter((word) => !parts.has(word));
  return (
    (wantedParts.length === 0 || wantedParts.includes(part)) &&
    (words.length === 0 || words.some((word) => name.includes(word)))
  );
}

function tableOf(lines) {
  const columns = [...new Set(lines.flatMap(Object.keys))];
  const cells = [columns, ...lines.map((line) => columns.map((column) => String(line[column] ?? '')))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index].length)));
  return cells
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
