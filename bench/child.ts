import { execFileSync } from 'node:child_process';
import * as path from 'node:path';

const root = path.resolve(__dirname, '..');

/** Runs Node in a new process, as `cdk8s synth` does, and parses its output as JSON. */
export function inChild(args: readonly string[]): unknown {
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
}

/** Runs the tasks in turn, several times, so that other load on the machine affects all of them alike. */
export function alternate<Name extends string, Result>(
  runs: number,
  tasks: Readonly<Record<Name, () => Result>>,
): Record<Name, Result[]> {
  const names = Object.keys(tasks) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Result[]>;
  for (let run = 0; run < runs; run += 1) {
    // The order alternates, so that no task is always the first.
    for (const name of run % 2 === 0 ? names : [...names].reverse()) results[name].push(tasks[name]());
  }
  return results;
}

/** The median. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The ratio of two measurements: that of the medians, and that of the fastest runs, which a busy machine affects least. */
export function ratioOf(
  ours: readonly number[],
  plain: readonly number[],
): { readonly ratio: number; readonly text: string } {
  const ratio = median(ours) / median(plain);
  const fastest = Math.min(...ours) / Math.min(...plain);
  const seconds = (values: readonly number[]): string => `${median(values).toFixed(2)} s`;
  return {
    ratio,
    text: `${seconds(ours)}, plain ${seconds(plain)}, ${ratio.toFixed(2)}x (fastest ${fastest.toFixed(2)}x)`,
  };
}

/** Milliseconds of wall-clock time, and of CPU time, which a busy machine affects less. */
export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

/** Compares two measurements in words. `ratio` and `more` are of wall-clock time. */
export function compare(
  ours: readonly Time[],
  plain: readonly Time[],
): { readonly text: string; readonly ratio: number; readonly cpuRatio: number; readonly more: number } {
  const [mine, theirs] = [median(ours.map(({ wall }) => wall)), median(plain.map(({ wall }) => wall))];
  const [myCpu, theirCpu] = [median(ours.map(({ cpu }) => cpu)), median(plain.map(({ cpu }) => cpu))];
  const cpuRatio = myCpu / theirCpu;
  const ms = (value: number): string => `${value.toFixed(1).padStart(7)} ms`;
  const ratio = mine / theirs;
  return {
    text: `ours ${ms(mine)}   plain ${ms(theirs)}   ${ratio.toFixed(2)}x (CPU ${ms(myCpu)} ${ms(theirCpu)} ${cpuRatio.toFixed(2)}x)`,
    ratio,
    cpuRatio,
    more: mine - theirs,
  };
}
