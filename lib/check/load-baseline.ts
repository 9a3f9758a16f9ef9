import { readFileSync } from 'node:fs';
import { reason } from '../manifest/reason';
import type { Baseline } from './baseline';
import { readBaseline } from './read-baseline';

/** The result of reading a baseline file. */
export type LoadedBaseline =
  | { readonly baseline: Baseline }
  | {
      /** Why there is no baseline, with the name of the file. */
      readonly problem: string;
    };

/**
 * Reads the accepted findings from a file.
 *
 * @param file The file.
 * @param shown The name of the file in the problem.
 */
export function loadBaseline(file: string, shown: string): LoadedBaseline {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const problem = isMissing
      ? 'no such baseline; create it with --write-baseline'
      : `the baseline cannot be read: ${reason(error)}`;
    return { problem: `${shown}: ${problem}` };
  }
  const baseline = readBaseline(parse(text));
  return baseline === undefined
    ? { problem: `${shown}: not a baseline; create one with --write-baseline` }
    : { baseline };
}

function parse(text: string): unknown {
  try {
    // Editors on Windows write a byte order mark, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
