import { type CheckResult, runCheck } from '../check/check';
import { checkOptions } from '../check/check-options';
import { type DecidedFixes, decideFixes } from '../check/decide-fixes';
import type { Finding } from '../check/finding';
import { hasFailed } from '../check/fail-on';
import type { CheckOptions } from '../check/options';
import { type Sources, textsOf } from '../manifest/read-manifests';
import type { SourceFile } from '../manifest/source-document';
import { count } from '../report/words';
import type { Args } from './args';
import { readBaselineFile, writeBaseline } from './baseline-file';
import type * as fixModule from './fix-files';
import { type Io, UserError } from './io';
import { type OutputFormat, readFormats, writeReports } from './outputs';
import { ownPackage } from './own-package';
import { withProgress } from './progress';
import { fixableTexts, parseSources, readInput, withTexts } from './read-input';
import { readRenderRequest, type RenderRequest } from './render/render-request';
import type * as renderModule from './render/render';
import { readSettings } from './settings';
import type * as watchModule from './watch-check';

/** Checks manifests, reports the findings, and with `--fix` writes fixes. */
export function checkCommand(args: Args, io: Io): number {
  refuseTogether(args);
  const formats = readFormats(args.values('format'), args.has('dry-run'), io.cwd);
  const once = (): number => checkOnce(args, formats, io);
  if (!args.has('watch')) return once();
  // Loaded late: most runs check once.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('./watch-check') as typeof watchModule).watchCheck(args, formats, once, io);
}

function checkOnce(args: Args, formats: readonly OutputFormat[], io: Io): number {
  const { baselineFile, isUsualBaseline = false, ownRules, ...settings } = readSettings(args, io);
  const { failOn } = settings;
  const options = checkOptions(settings, ownRules);
  const least = failOn ?? (options.severity === 'error' ? 'error' : 'warning');

  const request = readRenderRequest(args, settings.namespace);
  const named = [...args.paths, ...request.targets.map(({ target }) => target)];
  let input = readInput(args.paths, io, render(request, io));
  if (args.has('write-baseline') && baselineFile !== undefined) {
    const { findings, unread } = checkSources(input, { ...options, severity: 'info' }, named, io);
    writeBaseline(findings.filter(isOfObject), baselineFile, isUsualBaseline, io);
    if (unread > 0)
      io.stderr.write(
        `${count(unread, 'document')} could not be read, which no baseline accepts; see cdk8s-ports check\n`,
      );
    return unread > 0 ? 2 : 0;
  }
  const baseline = baselineFile === undefined ? undefined : readBaselineFile(baselineFile, io.cwd);
  const run = (sources: Sources): CheckResult => checkSources(sources, { ...options, baseline }, named, io);
  const runAll = (sources: Sources): CheckResult => checkSources(sources, { ...options, severity: 'info' }, named, io);
  let result = run(input);
  let decided = decide(input, result, runAll);
  if (args.has('fix')) {
    // Loaded late: `--fix` is rare, and the package that compares texts is large.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { showFixes, writeFixes } = require('./fix-files') as typeof fixModule;
    if (args.has('dry-run')) {
      showFixes(decided, io);
    } else if (writeFixes(decided, io)) {
      input = withTexts(input, new Map(decided.files.map(({ file, after }) => [file, after])));
      result = run(input);
      decided = decide(input, result, runAll);
    }
  }
  result = { ...result, findings: decided.findings };
  const texts = textsOf(input);
  const fixable = fixableTexts(input);
  const reportOptions = {
    sourceOf: (file: string) => texts.get(file),
    canFix: (file: string) => fixable.has(file),
    version: ownPackage().version,
  };
  writeReports(formats, result, reportOptions, io);
  if (result.unread > 0) return 2;
  return hasFailed(result, least) ? 1 : 0;
}

/** What `--fix` does with the findings. It is decided without `--fix` too, because the report shows it. */
function decide(input: Sources, { findings }: CheckResult, runAll: (sources: Sources) => CheckResult): DecidedFixes {
  const texts = fixableTexts(input);
  return decideFixes(
    findings,
    (file) => texts.get(file),
    (changed) => runAll(withTexts(input, changed)),
  );
}

/** Whether a finding is about an object, rather than about text that holds none. */
function isOfObject({ object }: Finding): boolean {
  return object.kind !== '';
}

function render(request: RenderRequest, io: Io): readonly SourceFile[] {
  if (request.targets.length === 0) return [];
  // Loaded late: most runs render nothing.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('./render/render') as typeof renderModule).render(request, io);
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
    return runCheck(manifests, options);
  });
}
