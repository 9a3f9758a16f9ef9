import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

const CONTEXT = 3;

/** The difference between two texts, as `patch` and `git apply` read it. */
export function diffText(file: string, before: string, after: string): string {
  const name = file.replace(/^\.\//, '');
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: CONTEXT });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}
