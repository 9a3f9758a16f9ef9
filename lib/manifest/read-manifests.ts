import { readFileSync } from 'node:fs';
import { findFiles } from './find-files';
import { checkSources, checkTexts } from './given';
import { KnownTexts } from './known-texts';
import { kustomizationsIn } from './kustomizations';
import type { Manifests, ReadProblem, Skipped } from './manifests';
import { parseSource } from './parse-manifests';
import { Kustomized } from './kustomized';
import { Patches } from './patches';
import { practise } from './practice';
import { Reach } from './reach';
import { Replacements } from './replacements';
import { readStdin } from './read-stdin';
import { reason } from './reason';
import type { Resource } from './resource';
import type { SourceFile } from './source-document';

/** The name of standard input in messages. */
export const STDIN = '<stdin>';

/** The texts that the user's paths lead to, and the files that need not be opened. */
export interface Sources {
  /** The texts. */
  readonly sources: readonly SourceFile[];
  /** What was left out. */
  readonly skipped: readonly Skipped[];
}

/**
 * Reads the objects in files, folders and globs; `-` is standard input. A file that cannot be read becomes a problem,
 * and the others are read.
 *
 * @throws If a path that is not a glob does not exist.
 */
export function readManifests(paths: readonly string[]): Manifests {
  checkTexts('readManifests()', paths, "a list of files, folders and globs, as in ['manifests']");
  const { sources, skipped } = readSources(paths);
  const manifests = parseAll(sources);
  return { ...manifests, skipped: [...skipped, ...manifests.skipped] };
}

/**
 * Reads the texts of files, folders and globs; `-` is standard input.
 *
 * @throws If a path that is not a glob does not exist.
 */
export function readSources(paths: readonly string[]): Sources {
  const { files, skipped, unreadable } = findFiles(paths.filter((path) => path !== '-'));
  // Folders for several environments often repeat the same files; equal texts share one string.
  const texts = new Map<string, string>();
  const sources = [
    ...unreadable.map(({ folder, reason: why }) => unreadableSource(folder, why)),
    ...files.map((file) => readFile(file, texts)),
  ];
  if (paths.includes('-')) {
    const bytes = readStdin();
    sources.unshift(toSource(STDIN, bytes.toString(), () => bytes));
  }
  return { sources, skipped };
}

/** A file or folder that could not be read. */
export function unreadableSource(file: string, why: string): SourceFile {
  return { file, text: '', unreadable: why };
}

function readFile(file: string, texts: Map<string, string>): SourceFile {
  try {
    const read = readFileSync(file, 'utf8');
    const text = texts.get(read) ?? read;
    texts.set(text, text);
    return toSource(file, text, () => readFileSync(file));
  } catch (error) {
    return unreadableSource(file, reason(error));
  }
}

/** The texts by file. */
export function textsOf({ sources }: Sources): ReadonlyMap<string, string> {
  return new Map(sources.map(({ file, text }) => [file, text]));
}

function toSource(file: string, text: string, getBytes: () => Buffer): SourceFile {
  // Only a text with this character can have had invalid bytes, and a few texts contain it on purpose.
  const isUtf8 = !text.includes('\uFFFD') || Buffer.from(text).equals(getBytes());
  return { file, text, ...(!isUtf8 && { isUtf8 }) };
}

/**
 * Reads the objects in several texts.
 *
 * @param sources The texts.
 * @param onSource Called with the number of a text before it is read.
 * @param parse Reads one text.
 */
export function parseAll(
  sources: readonly SourceFile[],
  onSource?: (index: number) => void,
  parse: (source: SourceFile) => Manifests = parserOfAll(),
): Manifests {
  checkSources('parseAll()', sources);
  const resources: Resource[] = [];
  const problems: ReadProblem[] = [];
  const skipped: Skipped[] = [];
  const kustomizations = kustomizationsIn(sources);
  const reach = new Reach(kustomizations);
  const [kustomized, patches] = [new Kustomized(kustomizations), new Patches(kustomizations, reach)];
  const replacements = new Replacements(kustomizations, reach, sources);
  practise(sources.reduce((length, { text }) => length + text.length, 0));
  for (const [index, source] of sources.entries()) {
    onSource?.(index);
    const parsed = parse(source);
    const isPatch = patches.has(source.file);
    // Not spread into push(): one argument per object would overflow the stack on a large file.
    if (!isPatch) {
      for (const resource of parsed.resources) resources.push(replacements.filledIn(kustomized.whole(resource)));
    }
    for (const problem of parsed.problems) problems.push(problem);
    if (isPatch) skipped.push({ file: source.file, reason: 'patch' });
    else for (const skip of parsed.skipped) skipped.push(skip);
  }
  return { ...patches.over(resources, sources), problems, skipped };
}

/** Returns a function that reads texts one after the other, and a text that occurs in several files only once. */
export function parserOfAll(): (source: SourceFile) => Manifests {
  const known = new KnownTexts();
  return (source) => parseSource(source, known);
}
