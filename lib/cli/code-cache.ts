import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Script } from 'node:vm';
import { tuneForShortRun } from './short-run';

// Half of what a check of one file takes is compiling. What V8 has compiled is kept, functions that were called included, which Node's own
// `module.enableCompileCache()` leaves out; and Node has had it from 22.8 on.

/** A run that needs more bytes may have thrown compiled functions away again. */
const LARGEST = 150_000_000;

/** What has been compiled, of a run that found nothing and of one with findings, which has more. */
const CLEAN = '0';
const FOUND = '1';

/**
 * Runs a file as `require` does, with what V8 has compiled of it in an earlier run. What is kept makes a run faster and nothing else: where it
 * is missing, of something else or cannot be written, the file is compiled.
 *
 * @param file The file, of ASCII characters.
 * @param stamp What changes whenever the file does: V8 looks at its length alone.
 * @param from What the file gets as `require` and `module`.
 */
export function runWithCache(file: string, stamp: string, from: NodeJS.Require, module: NodeJS.Module): void {
  // Before anything is compiled, and whatever is to be done: V8 takes only what was compiled with the same flags.
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
 * Where it is kept: beside the packages, as for other tools. Whoever can write there could change the program as well.
 */
function keptFor(file: string, stamp: string): string | undefined {
  const name = `${sep}node_modules`;
  const at = file.lastIndexOf(name + sep);
  // In a checkout the packages are in it.
  const packages = at < 0 ? join(dirname(file), '..', '..', name) : file.slice(0, at) + name;
  if (!existsSync(packages)) return undefined;
  return join(packages, '.cache', 'cdk8s-ports', `${stamp}-${process.version}-${process.arch}-`);
}

/**
 * Whether this run may keep something: only what `check` runs, as people run it. In a pipeline nobody comes back to the folder, and V8 takes
 * only what was compiled with the same options.
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
    // What may not be written is refused before it has cost anything.
    writeFileSync(own, '');
    writeFileSync(own, script.createCachedData());
    // In one step: others read it meanwhile.
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
    // Where nothing can be written nothing is left.
  }
}
