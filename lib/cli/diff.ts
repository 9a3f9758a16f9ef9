import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { FixedFile } from '../check/fix';
import { repositoryPath } from '../report/words';

const CONTEXT = 3;

/** The differences as a patch, for `patch` or `git apply` in that folder. */
export function patchText(fixed: readonly FixedFile[], cwd: string, folder: string): string {
  const patches = fixed.map(({ file, before, after }) => {
    const name = repositoryPath(relative(folder, resolve(cwd, file)));
    // `patch` ends a file name at its first space, unless a tab follows the name; a header field writes that tab.
    const end = name.includes(' ') ? ' ' : undefined;
    return structuredPatch(`a/${name}`, `b/${name}`, before, after, end, end, { context: CONTEXT });
  });
  return patches.map((patch) => formatPatch(patch, FILE_HEADERS_ONLY)).join('');
}

/** The nearest folder, from the current one upwards, that contains all files: patches cannot have paths that lead out of their folder. */
export function patchFolder(fixed: readonly FixedFile[], cwd: string): string {
  let folder = cwd;
  const isOutside = ({ file }: FixedFile): boolean => {
    const path = relative(folder, resolve(cwd, file));
    return isAbsolute(path) || /^\.\.($|[\\/])/.test(path);
  };
  while (fixed.some(isOutside) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
