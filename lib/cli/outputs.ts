import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckResult } from '../check/check';
import { didYouMean } from '../ports/suggest';
import type { ReportOptions } from '../report/reporter';
import { REPORT_FORMATS, reporterOf, type ReportFormat } from '../report/reporters';
import { type Io, isColoured, UserError } from './io';
import { reason } from '../manifest/reason';

/** A report to write. */
export interface OutputFormat {
  /** Its form. */
  readonly format: ReportFormat;
  /** The file to write it to, the standard output if there is none. */
  readonly file?: string;
}

/**
 * Reads values such as `text` or `sarif=out.sarif`. The default is text, unless standard output is taken.
 *
 * @throws {UserError} If there is no such form, or two of them are to go to the same place.
 */
export function readFormats(texts: readonly string[], isTaken: boolean, cwd: string): readonly OutputFormat[] {
  const formats = (texts.length === 0 && !isTaken ? ['text'] : texts).map((text): OutputFormat => {
    const [name = '', ...rest] = text.split('=');
    const format = REPORT_FORMATS.find((one) => one === name);
    if (format === undefined) {
      throw new UserError(
        `--format: '${name}' is not one of ${REPORT_FORMATS.join(', ')}${didYouMean(name, REPORT_FORMATS)}`,
      );
    }
    const file = rest.join('=');
    if (rest.length > 0 && file === '') throw new UserError(`--format ${text}: a file is missing after the =`);
    return { format, ...(file !== '' && { file }) };
  });
  const toTaken = isTaken ? formats.find(({ file }) => file === undefined) : undefined;
  if (toTaken !== undefined) {
    const { format } = toTaken;
    throw new UserError(`--format: the patch goes to the standard output; write the report to a file: ${format}=FILE`);
  }
  const places = formats.map(({ file }) => (file === undefined ? undefined : resolve(cwd, file)));
  const twice = formats.find((_, index) => places.indexOf(places[index]) !== index);
  if (twice !== undefined) {
    const { format, file } = twice;
    const where = file ?? 'the standard output';
    throw new UserError(
      `--format: two reports cannot both go to ${where}; write one to ${file === undefined ? 'a' : 'another'} file: ${format}=FILE`,
    );
  }
  return formats;
}

/**
 * Writes the reports.
 *
 * @throws {UserError} If a file cannot be written.
 */
export function writeReports(
  formats: readonly OutputFormat[],
  result: CheckResult,
  options: ReportOptions,
  { cwd, env, stdout }: Io,
): void {
  for (const { format, file } of formats) {
    const color = file === undefined && isColoured(stdout, env);
    const text = reporterOf(format)(result, { ...options, color });
    if (file === undefined) stdout.write(text);
    else writeFile(resolve(cwd, file), file, text);
  }
}

/**
 * Writes a file.
 *
 * @throws {UserError} If it cannot be written.
 */
export function writeFile(path: string, shown: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    // Writing creates a missing file, so only its folder can be missing.
    const isFolderMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UserError(`${shown}: cannot be written: ${isFolderMissing ? 'there is no such folder' : reason(error)}`);
  }
}
