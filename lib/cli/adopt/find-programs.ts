import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { reason } from '../../manifest/reason';

const PROGRAM = /\.[mc]?[jt]sx?$/i;
/** Folders with installed packages, or with output of cdk8s and compilers. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'cdk8s.out']);

/** The programs in a folder, and the folders that could not be read. */
export interface FoundPrograms {
  readonly files: readonly string[];
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

/** A `.gitignore`, and the folder that its patterns are relative to. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Finds the programs in a folder and below, except in hidden folders, installed packages, build output, and what git ignores. */
export function findPrograms(folder: string): FoundPrograms {
  const files: string[] = [];
  const unreadable: { file: string; reason: string }[] = [];

  const walk = (at: string, above: readonly IgnoreFile[]): void => {
    const ignores = [...above, ...ignoreFileOf(at)];
    let entries: Dirent[];
    try {
      entries = readdirSync(at, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
    } catch (error) {
      unreadable.push({ file: at, reason: reason(error) });
      return;
    }
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (entry.name.startsWith('.') || LEFT_OUT.has(entry.name) || isIgnored(path, true, ignores)) continue;
        walk(path, ignores);
      } else if (entry.isFile() && PROGRAM.test(entry.name) && !isIgnored(path, false, ignores)) {
        files.push(path);
      }
    }
  };
  const above = ignoreFilesAbove(folder);
  // A folder that the user names is searched even if git ignores it.
  walk(folder, isIgnored(folder, true, above) ? [] : above);
  return { files, unreadable };
}

/** The `.gitignore` files of the folders above, up to the root of the repository. */
function ignoreFilesAbove(folder: string): readonly IgnoreFile[] {
  const parent = dirname(folder);
  if (parent === folder || existsSync(join(folder, '.git'))) return [];
  return [...ignoreFilesAbove(parent), ...ignoreFileOf(parent)];
}

function ignoreFileOf(folder: string): readonly IgnoreFile[] {
  try {
    return [{ folder, patterns: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
}

/** Whether git ignores a path: the nearest `.gitignore` with a pattern for it decides. */
function isIgnored(path: string, isFolder: boolean, ignores: readonly IgnoreFile[]): boolean {
  const [first] = ignores
    .map(({ folder, patterns }) => {
      const name = relative(folder, path).split(sep).join('/');
      return patterns.test(isFolder ? `${name}/` : name);
    })
    .filter(({ ignored, unignored }) => ignored || unignored)
    .reverse();
  return first?.ignored ?? false;
}
