import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Baseline, createBaseline } from '../check/baseline';
import { check, type CheckResult } from '../check/check';
import type { Config } from '../check/config';
import { hasFailed } from '../check/fail-on';
import { type FixedFile, fixFindings } from '../check/fix';
import type { CheckOptions } from '../check/options';
import { readBaseline } from '../check/read-baseline';
import { parseAll, type Sources } from '../manifest/read-manifests';
import { count } from '../report/words';
import type { Args } from './args';
import { diffText } from './diff';
import { type Io, UserError } from './io';
import { readFormats, writeFile, writeReports } from './outputs';
import { Progress } from './progress';
import { readInput } from './read-input';
import { readSettings } from './settings';

const STDIN = '<stdin>';

/** Checks manifests, reports what it finds, and fixes what it is asked to. */
export function checkCommand(args: Args, io: Io, version: string): number {
  const formats = readFormats(args.values('format'));
  if (args.has('dry-run') && !args.has('fix')) throw new UserError('--dry-run is for --fix');
  const { baselineFile, failOn, ...settings } = readSettings(args, io);
  const options = checkOptions(settings, failOn);
  const least = failOn ?? (options.severity === 'error' ? 'error' : 'warning');

  const input = readInput(args.paths);
  if (args.has('write-baseline') && baselineFile !== undefined) return writeBaseline(input, options, baselineFile, io);
  const baseline = baselineFile === undefined ? undefined : loadBaseline(baselineFile, io.cwd);
  const run = (sources: Sources): CheckResult => checkSources(sources, { ...options, baseline }, io);

  let result = run(input);
  let texts = textsOf(input);
  if (args.has('fix')) {
    const fixed = fixedFiles(input, result, run);
    if (args.has('dry-run')) {
      for (const { file, before, after } of fixed) io.stdout.write(diffText(file, before, after));
      io.stderr.write(`${fixSummary(fixed, 'could be fixed')}\n`);
      return hasFailed(result, least) ? 1 : 0;
    }
    for (const { file, before, after } of fixed) {
      io.stderr.write(diffText(file, before, after));
      writeFile(resolve(io.cwd, file), file, after);
    }
    io.stderr.write(`${fixSummary(fixed, 'fixed')}\n`);
    const after = withFixes(input, fixed);
    if (fixed.length > 0) result = run(after);
    texts = textsOf(after);
  }
  writeReports(formats, result, { sourceOf: (file) => texts.get(file), version }, io);
  return hasFailed(result, least) ? 1 : 0;
}

function checkOptions(
  { namespace, severity, ...rest }: Omit<Config, 'baseline' | 'failOn'>,
  failOn: Config['failOn'],
): CheckOptions {
  return {
    ...rest,
    // What makes the run fail is shown.
    ...(failOn === 'info' ? { severity: 'info' } : severity === undefined ? {} : { severity }),
    ...(namespace !== undefined && { defaultNamespace: namespace }),
  };
}

function checkSources({ sources, skipped }: Sources, options: CheckOptions, { stderr }: Io): CheckResult {
  const progress = new Progress(stderr);
  const manifests = parseAll(sources, (index) => {
    progress.show(index, sources.length);
  });
  progress.check();
  const result = check({ ...manifests, skipped: [...skipped, ...manifests.skipped] }, options);
  progress.clear();
  return result;
}

function textsOf({ sources }: Sources): ReadonlyMap<string, string> {
  return new Map(sources.map(({ file, text }) => [file, text]));
}

/** The files with their fixes; one in which the fixes do not help stays as it is. */
function fixedFiles(input: Sources, result: CheckResult, run: (sources: Sources) => CheckResult): readonly FixedFile[] {
  // Bytes that are not UTF-8 would not be written as they were read.
  const texts = textsOf({
    ...input,
    sources: input.sources.filter(({ file, isUtf8 }) => file !== STDIN && isUtf8 !== false),
  });
  const files = fixFindings(result.findings, (file) => texts.get(file));
  const helps = (some: readonly FixedFile[]): boolean => {
    const fixed = some.reduce((sum, { findings }) => sum + findings.length, 0);
    return run(withFixes(input, some)).findings.length <= result.findings.length - fixed;
  };
  return files.length === 0 || helps(files) ? files : files.filter((file) => helps([file]));
}

function withFixes({ sources, skipped }: Sources, fixed: readonly FixedFile[]): Sources {
  const texts = new Map(fixed.map(({ file, after }) => [file, after]));
  return { skipped, sources: sources.map((source) => ({ ...source, text: texts.get(source.file) ?? source.text })) };
}

function fixSummary(fixed: readonly FixedFile[], what: string): string {
  const findings = fixed.reduce((sum, file) => sum + file.findings.length, 0);
  return findings === 0
    ? 'no finding has one certain fix'
    : `${what}: ${count(findings, 'finding')} in ${count(fixed.length, 'file')}`;
}

function writeBaseline(input: Sources, options: CheckOptions, file: string, io: Io): number {
  const { findings } = checkSources(input, { ...options, severity: 'info' }, io);
  const baseline = createBaseline(findings);
  writeFile(file, relative(io.cwd, file), `${JSON.stringify(baseline, null, 2)}\n`);
  io.stderr.write(`${relative(io.cwd, file)}: ${count(baseline.findings.length, 'finding')} written\n`);
  return 0;
}

function loadBaseline(file: string, cwd: string): Baseline {
  const shown = relative(cwd, file);
  if (!existsSync(file)) throw new UserError(`${shown}: there is no such baseline; --write-baseline makes it`);
  let baseline: Baseline | undefined;
  try {
    baseline = readBaseline(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    baseline = undefined;
  }
  if (baseline === undefined) throw new UserError(`${shown}: it is no baseline; --write-baseline makes one`);
  return baseline;
}
