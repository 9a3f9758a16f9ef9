import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Baseline, createBaseline } from '../check/baseline';
import type { Finding } from '../check/finding';
import { readBaseline } from '../check/read-baseline';
import { count } from '../report/words';
import { type Io, UserError } from './io';
import { writeFile } from './outputs';
import { reason } from './reason';

/** Accepts the findings: writes them to the file. */
export function writeBaseline(findings: readonly Finding[], file: string, io: Io): void {
  const shown = relative(io.cwd, file) || '.';
  const baseline = createBaseline(findings);
  writeFile(file, shown, `${JSON.stringify(baseline, null, 2)}\n`);
  io.stderr.write(`${shown}: ${count(baseline.findings.length, 'finding')} written\n`);
}

/**
 * Reads the accepted findings.
 *
 * @throws {UserError} If there is no such file, or it holds something else.
 */
export function loadBaseline(file: string, cwd: string): Baseline {
  const shown = relative(cwd, file) || '.';
  if (!existsSync(file)) throw new UserError(`${shown}: there is no such baseline; --write-baseline makes it`);
  let baseline: Baseline | undefined;
  try {
    baseline = readBaseline(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new UserError(`${shown}: the baseline cannot be read: ${reason(error)}`);
  }
  if (baseline === undefined) throw new UserError(`${shown}: it is no baseline; --write-baseline makes one`);
  return baseline;
}
