import { relative, sep } from 'node:path';
import type picomatchModule from 'picomatch';

/** A pattern that stands for files. */
export interface Glob {
  /** The folder to begin at: what stands before the first pattern. */
  readonly base: string;
  /** Whether the pattern means a file that was found below that folder. */
  matches(file: string): boolean;
}

/** The path as a pattern, `undefined` if there is none in it. */
export function parseGlob(path: string): Glob | undefined {
  // Loaded late: mostly files and folders are named.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const picomatch = require('picomatch') as typeof picomatchModule;
  // On Windows a backslash stands between folders, and is no part of a pattern.
  const { base, glob, isGlob } = picomatch.scan(path.replaceAll(sep, '/'), { nonegate: true });
  if (!isGlob) return undefined;
  const folder = base === '' ? '.' : base;
  // posix: [!a] is what [^a] is.
  const isMatch = picomatch(glob, { nonegate: true, posix: true });
  return { base: folder, matches: (file) => isMatch(relative(folder, file)) };
}
