import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseGlob } from './glob';
import type { Skipped } from './manifests';
import { reason } from './reason';

const EXTENSION = /\.(ya?ml|json)$/i;

/** The files that the user's paths lead to. */
export interface FoundFiles {
  /** The files, each once, in a stable order. */
  readonly files: readonly string[];
  /** The files that are skipped without being opened: templates of Helm charts. */
  readonly skipped: readonly Skipped[];
  /** The folders that could not be read. */
  readonly unreadable: readonly UnreadableFolder[];
}

/** A folder that could not be read. */
interface UnreadableFolder {
  readonly folder: string;
  /** Why, for the user. */
  readonly reason: string;
}

/**
 * Finds the YAML and JSON files that paths, folders and globs lead to.
 *
 * A file that is named explicitly is taken whatever its extension. In a folder, hidden files, `node_modules` and the templates of
 * charts are left out.
 *
 * @throws If a path that is not a glob does not exist.
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files = new Set<string>();
  const skipped: Skipped[] = [];
  const unreadable: UnreadableFolder[] = [];
  for (const path of paths) {
    const glob = exists(path) ? undefined : parseGlob(path);
    if (glob !== undefined) {
      const found = { files: new Set<string>(), skipped: [] as Skipped[], unreadable };
      if (exists(glob.base)) walk(glob.base, found);
      for (const file of found.files) if (glob.matches(file)) files.add(file);
      skipped.push(...found.skipped.filter(({ file }) => glob.matches(file)));
    } else if (statSync(path).isDirectory()) {
      walk(path, { files, skipped, unreadable });
    } else {
      files.add(path);
    }
  }
  return { files: [...files], skipped, unreadable };
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The results so far. */
interface Found {
  readonly files: Set<string>;
  readonly skipped: Skipped[];
  readonly unreadable: UnreadableFolder[];
}

function walk(folder: string, found: Found): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    found.unreadable.push({ folder, reason: reason(error) });
    return;
  }
  const isChart = entries.some(({ name }) => name === 'Chart.yaml');
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) {
      if (!isChart || entry.name !== 'templates') {
        walk(path, found);
        continue;
      }
      const templates = { ...found, files: new Set<string>() };
      walk(path, templates);
      for (const file of templates.files) found.skipped.push({ file, reason: 'template' });
    } else if (EXTENSION.test(entry.name) && (entry.isFile() || leadsToFile(path))) {
      found.files.add(path);
    }
  }
}

/** Whether a link leads to a file: it may be broken, or form a loop. */
function leadsToFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    return false;
  }
}
