import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Script } from 'node:vm';
import { tuneForShortRun } from './short-run';

// Compiling takes half of the time of a check of one file, so V8's code cache is kept on disk. It is made at the end of a run, and so
// includes the functions that were called; Node's own `module.enableCompileCache()` leaves those out, and needs Node 22.8.

/** If a run's heap has grown to this many bytes, V8 may have discarded compiled functions again, so its cache is not kept. */
const LARGEST = 150_000_000;

/** Exit codes, which end the names of caches: a run with findings compiles more functions than one without. */
const CLEAN = '0';
const FOUND = '1';

/**
 * Runs a file as `require` does, with the code cache of an earlier run. The cache only makes a run faster: if it is missing, belongs to
 * something else or cannot be written, V8 compiles the file.
 *
 * @param file The file, of ASCII characters.
 * @param stamp What changes whenever the file does: V8 looks at its length alone.
 * @param from What the file gets as `require` and `module`.
 */
export function runWithCache(file: string, stamp: string, from: NodeJS.Require, module: NodeJS.Module): void {
  // Always, and before anything is compiled: V8 accepts a cache only if it was made with the same flags.
  tuneForShortRun();
  const kept = process.env['NODE_DISABLE_COMPILE_CACHE'] === undefined ? keptFor(file, stamp) : undefined;
  const cachedData = kept === undefined ? undefined : (read(kept + FOUND) ?? read(kept + CLEAN));
  const head = '(function (exports, require, module, __filename, __dirname) {';
  const script = new Script(`${head}${readFileSync(file, 'latin1')}\n})`, {
    filename: file,
    ...(cachedData !== undefined && { cachedData: cachedData.bytes }),
  });
  const isUsed = script.cachedDataRejected === false;
  const run = script.runInThisContext() as (...args: readonly unknown[]) => void;
  if (kept !== undefined && mayWrite()) {
    process.once('exit', (code) => {
      if (code > 1 || process.memoryUsage().heapTotal >= LARGEST) return;
      if (isUsed && (String(code) === CLEAN || cachedData?.path.endsWith(FOUND))) return;
      if (!isUsed && cachedData !== undefined) remove(cachedData.path);
      write(`${kept}${code}`, stamp, script);
    });
  }
  run(module.exports, from, module, file, dirname(file));
}

/**
 * Where the cache is: in node_modules/.cache, as for other tools. Whoever can write there could change the program as well.
 */
function keptFor(file: string, stamp: string): string | undefined {
  const name = `${sep}node_modules`;
  const at = file.lastIndexOf(name + sep);
  // A checkout of this repository has its own node_modules.
  const packages = at < 0 ? join(dirname(file), '..', '..', name) : file.slice(0, at) + name;
  if (!existsSync(packages)) return undefined;
  return join(packages, '.cache', 'cdk8s-ports', `${stamp}-${process.version}-${process.arch}-`);
}

/**
 * Whether this run may write a cache: only `check`, run by a person with Node's default options. A CI job does not come back to the folder,
 * and V8 accepts a cache only with the options that it was made with.
 */
function mayWrite(): boolean {
  const { argv, env, execArgv } = process;
  return argv[2] === 'check' && (env['CI'] ?? '') === '' && (env['NODE_OPTIONS'] ?? '') === '' && execArgv.length === 0;
}

function read(path: string): { readonly path: string; readonly bytes: Buffer } | undefined {
  try {
    return { path, bytes: readFileSync(path) };
  } catch {
    return undefined;
  }
}

function write(path: string, stamp: string, script: Script): void {
  const own = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Fail here if the folder is not writable, before the cache is made, which takes time.
    writeFileSync(own, '');
    writeFileSync(own, script.createCachedData());
    // Renaming is atomic: another run may be reading the file.
    renameSync(own, path);
    const others = readdirSync(dirname(path)).filter((name) => !name.startsWith(stamp));
    for (const name of others) rmSync(join(dirname(path), name), { force: true });
  } catch {
    remove(own);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // If the folder is not writable, there is nothing to remove.
  }
}
