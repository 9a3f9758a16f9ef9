import { visible } from '../check/visible';
import type { Manifests } from '../manifest/manifests';
import { skippedText } from '../report/summary';
import type { Io } from './io';

/** Prints what could not be read, and returns the resulting exit code. `fileOf` returns the name of a file for people. */
export function sayUnread(
  { problems, skipped }: Manifests,
  { stderr }: Io,
  fileOf: (file: string) => string = (file) => file,
): number {
  for (const { document, offset, message } of problems) {
    const { line, column } = document.positionOf(offset, offset);
    stderr.write(`${visible(`${fileOf(document.source.file)}:${line}:${column}: ${message}`)}\n`);
  }
  if (skipped.length > 0) stderr.write(`${skippedText(skipped)}\n`);
  return problems.some(({ fatal }) => fatal) ? 2 : 0;
}
