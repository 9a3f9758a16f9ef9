import { relative } from 'node:path';
import { type Baseline, createBaseline } from '../check/baseline';
import type { Finding } from '../check/finding';
import { loadBaseline } from '../check/load-baseline';
import { count } from '../report/words';
import { type Io, UserError } from './io';
import { writeFile } from './outputs';

/** Accepts the findings: writes them to the file, and prints how the next check finds it. */
export function writeBaseline(findings: readonly Finding[], file: string, isUsual: boolean, io: Io): void {
  const shown = relative(io.cwd, file) || '.';
  const baseline = createBaseline(findings);
  writeFile(file, shown, `${JSON.stringify(baseline, null, 2)}\n`);
  const next = isUsual ? 'the next check reads it' : `the next check reads it with --baseline ${shown}`;
  io.stderr.write(`${shown}: ${count(baseline.findings.length, 'finding')} written; ${next}\n`);
}

/**
 * Reads the accepted findings.
 *
 * @throws {UserError} If there is no such file, or it holds something else.
 */
export function readBaselineFile(file: string, cwd: string): Baseline {
  const loaded = loadBaseline(file, relative(cwd, file) || '.');
  if ('problem' in loaded) throw new UserError(loaded.problem);
  return loaded.baseline;
}
