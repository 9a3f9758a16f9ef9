// Installs the package as it is published as users do, tries it, and prints a table, a row for each: `npm run consumers`, or a part of it,
// by parts, names or pieces of names: `npm run consumers -- versions 33`. It needs a registry.
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
  // Each at once: a run that is cut short has said what it came to.
  console.error(JSON.stringify(row));
  rows.push(row);
}
console.log(tableOf(rows.map((row) => ({ ...row, result: row.result.split('\n')[0].slice(0, 60) }))));
const failed = rows.filter(({ result }) => result !== 'ok');
for (const { name, result } of failed) console.log(`\n${name}: ${result}`);
console.log(`${rows.length - failed.length} of ${rows.length} consumers ok; ${all.length - rows.length} not asked for`);
process.exitCode = failed.length === 0 && rows.length > 0 ? 0 : 1;

/** Whether it is of a part that is asked for, and, where names are asked for as well, has one of them in its own. */
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
