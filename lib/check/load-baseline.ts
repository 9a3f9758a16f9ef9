import { readFileSync } from 'node:fs';
import { reason } from '../manifest/reason';
import type { Baseline } from './baseline';
import { readBaseline } from './read-baseline';

/** What came of reading the file of a baseline. */
export type LoadedBaseline =
  | { readonly baseline: Baseline }
  | {
      /** Why there is none, with the name of the file. */
      readonly problem: string;
    };

/**
 * Reads the accepted findings from a file.
 *
 * @param file The file.
 * @param shown What it is called in the problem.
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
    // Editors of Windows begin a file with a mark that is no part of JSON.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
