import { basename, dirname, resolve } from 'node:path';
import type { Manifests } from '../manifest/manifests';
import {
  parseAll,
  parserOfAll,
  readSources,
  type Sources,
  STDIN,
  textsOf,
  unreadableSource,
} from '../manifest/read-manifests';
import { hasLines, type SourceFile } from '../manifest/source-document';
import { skippedText } from '../report/summary';
import { type Io, UserError } from './io';
import type { Progress } from './progress';
import { reason } from '../manifest/reason';

/**
 * Reads the paths that the user named, or the current folder if there are none. The report lists what cannot be read, beside the findings
 * in the rest.
 *
 * @throws {UserError} If nothing can be read.
 */
export function readInput(
  paths: readonly string[],
  { stdin, stderr }: Io,
  rendered: readonly SourceFile[] = [],
): Sources {
  const named = paths.length === 0 && rendered.length === 0 ? ['.'] : paths;
  if (named.includes('-') && stdin.isTTY === true) {
    stderr.write('reading manifests from the standard input; end them with Ctrl-D\n');
  }
  const all = [...new Set(named)].map((path) => readOne(path));
  // Each file once, even if it was named in two ways, or by itself and by its folder.
  const read = new Map(all.flatMap((one) => one.sources).map((source) => [keyOf(source.file), source]));
  const skipped = new Map(all.flatMap((one) => one.skipped).map((skip) => [keyOf(skip.file), skip]));
  const sources = [...read.values(), ...rendered];
  const unreadable = sources.flatMap(({ file, unreadable: why }) => (why === undefined ? [] : [`${file}: ${why}`]));
  if (unreadable.length > 0 && unreadable.length === sources.length + skipped.size) {
    throw new UserError([...unreadable, 'nothing was checked'].join('\n'));
  }
  return {
    sources,
    skipped: [...skipped].flatMap(([key, skip]) => (read.has(key) ? [] : [skip])),
  };
}

/**
 * Reads the objects.
 *
 * @throws {UserError} If there is none: a wrong path, or a command that has failed before a pipe, must not look like success.
 */
export function parseSources({ sources, skipped }: Sources, paths: readonly string[], progress: Progress): Manifests {
  const onSource = (index: number): void => {
    progress.show(index, sources.length);
  };
  const manifests = parseAll(sources, onSource, onceEach(parserOfAll()));
  const all = { ...manifests, skipped: [...skipped, ...manifests.skipped] };
  if (all.resources.some(({ group }) => group !== KUSTOMIZE) || all.problems.length > 0) return all;
  throw new UserError(
    [
      `${paths.length === 0 ? '.' : paths.join(', ')}: no Kubernetes object found; nothing was checked`,
      ...(all.skipped.length === 0 ? [] : [skippedText(all.skipped)]),
      ...(all.skipped.some((skip) => skip.reason === 'template')
        ? ['render a chart first: cdk8s-ports check --helm CHART, or helm template CHART | cdk8s-ports check -']
        : []),
      ...kustomizeHint(sources),
    ].join('\n'),
  );
}

// Trying fixes checks all texts again, although most are unchanged.
const PARSED = new WeakMap<SourceFile, Manifests>();

function onceEach(parse: (source: SourceFile) => Manifests): (source: SourceFile) => Manifests {
  return (source) => {
    const parsed = PARSED.get(source) ?? parse(source);
    PARSED.set(source, parsed);
    return parsed;
  };
}

/** The API group of objects that kustomize itself reads and never sends to a cluster. */
const KUSTOMIZE = 'kustomize.config.k8s.io';
const KUSTOMIZATION = /^(kustomization\.ya?ml|Kustomization)$/;

function kustomizeHint(sources: readonly SourceFile[]): readonly string[] {
  const found = sources.find(({ file }) => KUSTOMIZATION.test(basename(file)));
  return found === undefined ? [] : [buildFirst(dirname(found.file))];
}

function buildFirst(folder: string): string {
  const pipe = `kubectl kustomize ${folder} | cdk8s-ports check -`;
  return `build a kustomization first: cdk8s-ports check --kustomize ${folder}, or ${pipe}`;
}

/** The texts that can be written back to their files. Files that are not UTF-8 are left out, because their bytes would change. */
export function fixableTexts({ sources, skipped }: Sources): ReadonlyMap<string, string> {
  return textsOf({
    skipped,
    sources: sources.filter((source) => source.file !== STDIN && source.isUtf8 !== false && hasLines(source)),
  });
}

/** The input with some texts replaced. The other sources stay the same objects, so that they are not parsed again. */
export function withTexts({ sources, skipped }: Sources, changed: ReadonlyMap<string, string>): Sources {
  return {
    skipped,
    sources: sources.map((source) => {
      const text = changed.get(source.file);
      return text === undefined || text === source.text || !hasLines(source) ? source : { ...source, text };
    }),
  };
}

function keyOf(file: string): string {
  return file === STDIN ? file : resolve(file);
}

/** Reads one path. Paths are read one by one, so that each path without files is reported, whatever the others lead to. */
function readOne(path: string): Sources {
  if (path.trim() === '')
    throw new UserError(`'${path}' is not a path; name files, folders, globs, or - for standard input`);
  let found: Sources;
  try {
    found = readSources([path]);
  } catch (error) {
    const { path: at = path } = error as NodeJS.ErrnoException;
    return { sources: [unreadableSource(at, reason(error))], skipped: [] };
  }
  if (found.sources.length + found.skipped.length > 0) return found;
  const why = 'no YAML or JSON file found (hidden ones and node_modules are left out)';
  return { sources: [unreadableSource(path, why)], skipped: [] };
}
