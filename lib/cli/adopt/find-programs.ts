import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { reason } from '../../manifest/reason';

const PROGRAM = /\.[mc]?[jt]sx?$/i;
/** What is installed, or written by cdk8s and compilers. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'cdk8s.out']);

/** The programs of a folder, and what could not be read. */
export interface FoundPrograms {
  readonly files: readonly string[];
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

/** A `.gitignore`, and the folder that its patterns begin at. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Finds the programs in a folder and below: not in hidden folders, in what is installed or built, nor what git ignores. */
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
  // A folder that is named is looked at, whatever git thinks of it.
  walk(folder, isIgnored(folder, true, above) ? [] : above);
  return { files, unreadable };
}

/** Those of the folders above, up to the one that is the repository. */
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

/** Whether git ignores a path: of all that say something of it, the nearest decides. */
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
