import { relative, resolve } from 'node:path';
import type { CheckResult } from '../check/check';
import { type FixedFile, fixFindings } from '../check/fix';
import type { Sources } from '../manifest/read-manifests';
import { visible } from '../check/visible';
import { count } from '../report/words';
import { patchFolder, patchText } from './diff';
import type { Io } from './io';
import { writeFile } from './outputs';
import { fixableTexts } from './read-input';

/** Checks texts. */
type Run = (sources: Sources) => CheckResult;

/** Prints the fixes as a patch, and writes nothing. */
export function showFixes(input: Sources, result: CheckResult, run: Run, io: Io): void {
  const fixed = fixedFiles(input, result, run);
  const folder = patchFolder(fixed, io.cwd);
  io.stdout.write(patchText(fixed, io.cwd, folder));
  if (folder !== io.cwd) {
    io.stderr.write(`the patch is relative to '${visible(relative(io.cwd, folder))}'; apply it there\n`);
  }
  io.stderr.write(`${summary(fixed, 'could be fixed')}\n`);
}

/** Writes the fixes and shows them; returns the texts as they are then. */
export function writeFixes(input: Sources, result: CheckResult, run: Run, io: Io): Sources {
  const fixed = fixedFiles(input, result, run);
  io.stderr.write(patchText(fixed, io.cwd, patchFolder(fixed, io.cwd)));
  for (const { file, after } of fixed) writeFile(resolve(io.cwd, file), file, after);
  io.stderr.write(`${summary(fixed, 'fixed')}\n`);
  return fixed.length === 0 ? input : withFixes(input, fixed);
}

/** The files with their fixes; one in which the fixes do not help stays as it is. */
function fixedFiles(input: Sources, result: CheckResult, run: Run): readonly FixedFile[] {
  const texts = fixableTexts(input);
  const files = fixFindings(result.findings, (file) => texts.get(file));
  const helps = (some: readonly FixedFile[]): boolean =>
    run(withFixes(input, some)).findings.length <= result.findings.length - findingsIn(some);
  return files.length === 0 || helps(files) ? files : groupsOf(files).filter(helps).flat();
}

/** The files, those together in which one finding was fixed. */
function groupsOf(files: readonly FixedFile[]): readonly (readonly FixedFile[])[] {
  let groups: readonly (readonly FixedFile[])[] = [];
  for (const file of files) {
    const own = new Set(file.findings);
    const joined = groups.filter((group) => group.some(({ findings }) => findings.some((finding) => own.has(finding))));
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), file]];
  }
  return groups;
}

function withFixes({ sources, skipped }: Sources, fixed: readonly FixedFile[]): Sources {
  const texts = new Map(fixed.map(({ file, after }) => [file, after]));
  return { skipped, sources: sources.map((source) => ({ ...source, text: texts.get(source.file) ?? source.text })) };
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
