import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findFiles } from '../manifest/find-files';
import { count } from '../report/words';
import type { Io } from './io';

/** What is watched for changes. */
export interface Watched {
  /** Files, folders and globs of manifests. */
  readonly paths: readonly string[];
  /** Charts, kustomizations and what these read: files, and folders in which every file counts. */
  readonly folders: () => readonly string[];
  /** Single files, which need not exist: configurations, values, baselines. */
  readonly files: readonly string[];
  /** Files that the check itself writes. */
  readonly written: readonly string[];
}

/** The pause between two looks at the files in milliseconds, which is at least this many times as long as a look takes. */
const PAUSE = 400;
const SHARE = 10;
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Checks now, and again whenever files have changed and then stay unchanged for a moment. When the user interrupts it, it ends with the
 * exit code of the last check. It compares the dates of the files instead of using file system events: that works on every file system and
 * Node version, and also in containers and on network drives.
 */
export function watch(watched: Watched, run: () => number, io: Io): number {
  let last = 0;
  let seen = '';
  const checkAll = (): void => {
    if (io.stdout.isTTY === true) io.stdout.write(CLEAR);
    seen = stateOf(watched);
    last = run();
    const files = count(seen === '' ? 0 : seen.split('\n').length, 'file');
    io.stderr.write(`${new Date().toTimeString().slice(0, 8)} watching ${files}; Ctrl-C ends it\n`);
  };
  let before = '';
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const start = Date.now();
    const now = stateOf(watched);
    // Wait until a file that is being written stays the same for two looks.
    if (now !== seen && now === before) checkAll();
    before = now;
    timer = setTimeout(look, Math.max(PAUSE, (Date.now() - start) * SHARE));
  };
  checkAll();
  timer = setTimeout(look, PAUSE);
  io.onInterrupt?.(() => {
    clearTimeout(timer);
    io.exit?.(last);
  });
  return last;
}

/** Every file with its date, size and inode. */
function stateOf({ paths, folders, files, written }: Watched): string {
  const own = new Set(written.map((file) => resolve(file)));
  const found = [...paths.flatMap(manifestsOf), ...folders().flatMap(filesIn), ...files].map((file) => resolve(file));
  return [...new Set(found)]
    .filter((file) => !own.has(file))
    .flatMap((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat === undefined ? [] : [`${file} ${stat.mtimeMs} ${stat.size} ${stat.ino}`];
    })
    .sort()
    .join('\n');
}

function manifestsOf(path: string): readonly string[] {
  try {
    const { files, skipped } = findFiles([path]);
    return [...files, ...skipped.map(({ file }) => file)];
  } catch {
    // It may come back.
    return [];
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      return entry.isDirectory() ? filesIn(path) : [path];
    });
  } catch {
    // It is a file, or gone, and may come back.
    return [folder];
  }
}
