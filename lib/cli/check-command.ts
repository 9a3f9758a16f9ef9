import { check, type CheckResult } from '../check/check';
import { checkOptions } from '../check/check-options';
import { hasFailed } from '../check/fail-on';
import type { CheckOptions } from '../check/options';
import { type Sources, textsOf } from '../manifest/read-manifests';
import type { Args } from './args';
import { readBaselineFile, writeBaseline } from './baseline-file';
import type * as fixModule from './fix-files';
import { type Io, UserError } from './io';
import { readFormats, writeReports } from './outputs';
import { withProgress } from './progress';
import { fixableTexts, parseSources, readInput } from './read-input';
import { readSettings } from './settings';

/** Checks manifests, reports what it finds, and fixes what it is asked to. */
export function checkCommand(args: Args, io: Io, version: string): number {
  refuseTogether(args);
  const formats = readFormats(args.values('format'), args.has('dry-run'), io.cwd);
  const { baselineFile, ...settings } = readSettings(args, io);
  const { failOn } = settings;
  const options = checkOptions(settings);
  const least = failOn ?? (options.severity === 'error' ? 'error' : 'warning');

  let input = readInput(args.paths);
  if (args.has('write-baseline') && baselineFile !== undefined) {
    writeBaseline(checkSources(input, { ...options, severity: 'info' }, args.paths, io).findings, baselineFile, io);
    return 0;
  }
  const baseline = baselineFile === undefined ? undefined : readBaselineFile(baselineFile, io.cwd);
  const run = (sources: Sources): CheckResult => checkSources(sources, { ...options, baseline }, args.paths, io);
  let result = run(input);
  if (args.has('fix')) {
    // Loaded late: it is asked for now and then, and what compares texts is large.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { showFixes, writeFixes } = require('./fix-files') as typeof fixModule;
    if (args.has('dry-run')) {
      showFixes(input, result, run, io);
    } else {
      const fixed = writeFixes(input, result, run, io);
      if (fixed !== input) result = run(fixed);
      input = fixed;
    }
  }
  const texts = textsOf(input);
  const fixable = fixableTexts(input);
  const reportOptions = {
    sourceOf: (file: string) => texts.get(file),
    canFix: (file: string) => fixable.has(file),
    version,
  };
  writeReports(formats, result, reportOptions, io);
  return hasFailed(result, least) ? 1 : 0;
}

function refuseTogether(args: Args): void {
  if (args.has('dry-run') && !args.has('fix')) throw new UserError('--dry-run requires --fix');
  const other = ['fix', 'format'].find((name) => args.has(name));
  if (args.has('write-baseline') && other !== undefined) {
    throw new UserError(`--write-baseline cannot be combined with --${other}`);
  }
}

function checkSources(sources: Sources, options: CheckOptions, paths: readonly string[], { stderr }: Io): CheckResult {
  return withProgress(stderr, (progress) => {
    const manifests = parseSources(sources, paths, progress);
    progress.check();
    return check(manifests, options);
  });
}
