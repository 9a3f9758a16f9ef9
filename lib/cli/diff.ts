import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { repositoryPath } from '../report/words';

const CONTEXT = 3;

/** The difference between two texts, as `patch` and `git apply` read it. */
export function diffText(file: string, before: string, after: string): string {
  const name = repositoryPath(file);
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: CONTEXT });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}
