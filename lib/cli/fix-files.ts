import { relative, resolve } from 'node:path';
import type { DecidedFixes } from '../check/decide-fixes';
import type { FixedFile } from '../check/fix';
import { visible } from '../check/visible';
import { count, whereText } from '../report/words';
import { patchFolder, patchText } from './diff';
import type { Io } from './io';
import { writeFile } from './outputs';

/** Prints the fixes as a patch, and writes no file. */
export function showFixes(decided: DecidedFixes, io: Io): void {
  const { files } = decided;
  const folder = patchFolder(files, io.cwd);
  io.stdout.write(patchText(files, io.cwd, folder));
  if (folder !== io.cwd) {
    io.stderr.write(`the patch is relative to '${visible(relative(io.cwd, folder))}'; apply it there\n`);
  }
  sayWhat(decided, 'could be fixed', io);
}

/** Writes the fixes and shows them. Returns whether there were any. */
export function writeFixes(decided: DecidedFixes, io: Io): boolean {
  const { files } = decided;
  io.stderr.write(patchText(files, io.cwd, patchFolder(files, io.cwd)));
  for (const { file, after } of files) writeFile(resolve(io.cwd, file), file, after);
  sayWhat(decided, 'fixed', io);
  return files.length > 0;
}

function sayWhat({ files, refused }: DecidedFixes, what: string, io: Io): void {
  io.stderr.write(`${summary(files, what)}\n`);
  for (const { finding, reason } of refused) {
    io.stderr.write(`${visible(`not fixed: ${whereText(finding)} [${finding.rule}]: ${reason}`)}\n`);
  }
}

function summary(fixed: readonly FixedFile[], what: string): string {
  const findings = findingsIn(fixed);
  return findings === 0
    ? 'no finding has a certain fix'
    : `${what}: ${count(findings, 'finding')} in ${count(fixed.length, 'file')}`;
}

function findingsIn(fixed: readonly FixedFile[]): number {
  return new Set(fixed.flatMap(({ findings }) => findings)).size;
}
