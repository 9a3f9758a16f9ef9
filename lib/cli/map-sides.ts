import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Manifests } from '../manifest/manifests';
import { parseAll, readSources, type Sources } from '../manifest/read-manifests';
import { type Io, UserError } from './io';
import { withProgress } from './progress';
import { readInput } from './read-input';

/** The manifests of one side, and how the user names its files. */
export interface Side {
  readonly manifests: Manifests;
  readonly fileOf: (file: string) => string;
}

/** Both sides of a comparison. */
interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/**
 * Reads both sides of a comparison. Files of the old side get the names that they have in the new one, so that the same file has the same
 * name on both sides, and the report does not show the path of a temporary folder that holds the old side.
 *
 * @throws {UserError} If there are not two sides, one cannot be read, or no object is in either.
 */
export function readSides(paths: readonly string[], io: Io): Sides {
  const [old, now, ...rest] = paths;
  if (old === undefined || now === undefined || rest.length > 0) {
    throw new UserError(
      `--diff compares two files or folders, but was given ${paths.length === 0 ? 'none' : paths.join(', ')}: cdk8s-ports map --diff OLD NEW`,
    );
  }
  if (old === '-' && now === '-') throw new UserError('--diff: only one of the two can be - (standard input)');
  const renamed = renaming(old, now);
  const names = new Map<string, string>();
  const sources = readSide(old, io);
  const before: Sources = {
    ...sources,
    sources: sources.sources.map((source) => {
      const file = renamed(source.file);
      names.set(file, source.file);
      return { ...source, file };
    }),
  };
  const after = readSide(now, io);
  const [one, other] = withProgress(io.stderr, (progress) => {
    const length = before.sources.length + after.sources.length;
    const parse = ({ sources: all, skipped }: Sources, first: number): Manifests => {
      const manifests = parseAll(all, (index) => {
        progress.show(first + index, length);
      });
      return { ...manifests, skipped: [...skipped, ...manifests.skipped] };
    };
    return [parse(before, 0), parse(after, before.sources.length)] as const;
  });
  const isEmpty = ({ resources, problems }: Manifests): boolean => resources.length + problems.length === 0;
  if (isEmpty(one) && isEmpty(other)) {
    throw new UserError(`${old}, ${now}: no Kubernetes object found; nothing was compared`);
  }
  for (const [manifests, path] of [[one, old] as const, [other, now] as const]) {
    if (isEmpty(manifests)) io.stderr.write(`${path}: no Kubernetes object found: it counts as empty\n`);
  }
  return {
    before: { manifests: one, fileOf: (file) => names.get(file) ?? file },
    after: { manifests: other, fileOf: (file) => file },
  };
}

/** Reads one side. A folder without manifests, as before the first file or after the last, is an empty side; a missing path is an error. */
function readSide(path: string, io: Io): Sources {
  if (!isFolder(path)) return readInput([path], io);
  const found = readSources([path]);
  return found.sources.length === 0 ? found : readInput([path], io);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Returns a function that maps a file of the old side to its name in the new one. */
function renaming(old: string, now: string): (file: string) => string {
  const [isOldFolder, isNewFolder] = [isFolder(old), isFolder(now)];
  if (isOldFolder !== isNewFolder) return (file) => file;
  if (!isOldFolder) return (file) => (file === old ? now : file);
  return (file) => {
    const inside = relative(old, file);
    return inside.startsWith('..') ? file : [now.replace(/[\\/]+$/, ''), inside].join(sep);
  };
}
