import { relative, sep } from 'node:path';
import type picomatchModule from 'picomatch';

/** A pattern for files. */
export interface Glob {
  /** The folder to start at: the part before the first wildcard. */
  readonly base: string;
  /** Whether the pattern matches a file below that folder. */
  matches(file: string): boolean;
}

/** The path as a pattern; `undefined` if it has no wildcard. */
export function parseGlob(path: string): Glob | undefined {
  // Loaded on demand: most paths are plain files and folders.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const picomatch = require('picomatch') as typeof picomatchModule;
  // On Windows, a backslash separates folders and is not part of a pattern.
  const { base, glob, isGlob } = picomatch.scan(path.replaceAll(sep, '/'), { nonegate: true });
  if (!isGlob) return undefined;
  const folder = base === '' ? '.' : base;
  // posix: [!a] means the same as [^a].
  const isMatch = picomatch(glob, { nonegate: true, posix: true });
  return { base: folder, matches: (file) => isMatch(relative(folder, file)) };
}
