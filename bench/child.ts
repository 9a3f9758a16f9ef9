import { execFileSync } from 'node:child_process';
import * as path from 'node:path';

const root = path.resolve(__dirname, '..');

/** Runs Node in a process of its own, as `cdk8s synth` does, and reads what it prints as JSON. */
export function inChild(args: readonly string[]): unknown {
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
}

/** Runs every task in turn, again and again, so that whatever else the machine does meets all of them alike. */
export function alternate<Name extends string, Result>(
  runs: number,
  tasks: Readonly<Record<Name, () => Result>>,
): Record<Name, Result[]> {
  const names = Object.keys(tasks) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Result[]>;
  for (let run = 0; run < runs; run += 1) {
    // Neither is always the first.
    for (const name of run % 2 === 0 ? names : [...names].reverse()) results[name].push(tasks[name]());
  }
  return results;
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
