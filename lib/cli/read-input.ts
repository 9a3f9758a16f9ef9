import { readSources, type Sources } from '../manifest/read-manifests';
import { UserError } from './io';

/**
 * Reads what the user named; nothing named is the current folder.
 *
 * @throws {UserError} If something is not there, cannot be read, or nothing at all was found.
 */
export function readInput(paths: readonly string[]): Sources {
  const named = paths.length === 0 ? ['.'] : paths;
  const all = named.map((path) => readOne(path));
  const sources = new Map(all.flatMap((one) => one.sources).map((source) => [source.file, source]));
  return { sources: [...sources.values()], skipped: all.flatMap(({ skipped }) => skipped) };
}

/** One by one: of a path that leads to nothing the user hears, whatever the others lead to. */
function readOne(path: string): Sources {
  let found: Sources;
  try {
    found = readSources([path]);
  } catch (error) {
    throw new UserError(reason(error as NodeJS.ErrnoException, path));
  }
  if (found.sources.length + found.skipped.length === 0) {
    throw new UserError(`${path}: no YAML or JSON file is there; nothing was checked`);
  }
  return found;
}

function reason({ code, message, path: at }: NodeJS.ErrnoException, path: string): string {
  const where = at ?? path;
  if (code === 'ENOENT') return `${where}: there is no such file or folder`;
  if (code === 'EACCES' || code === 'EPERM') return `${where}: it must not be read`;
  return `${where}: ${message}`;
}
