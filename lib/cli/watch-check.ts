import { join, resolve } from 'node:path';
import type { Args } from './args';
import type { OutputFormat } from './outputs';
import { type Io, UserError } from './io';
import { BASELINE_FILE } from './settings';
import { CONFIG_FILE } from './config-file';
import { kustomizationReads } from './render/kustomization-reads';
import { watch } from './watch';

/** Checks again after every change. If a check cannot be done, it prints why and waits for the next change. */
export function watchCheck(args: Args, formats: readonly OutputFormat[], check: () => number, io: Io): number {
  if (args.paths.includes('-'))
    throw new UserError('--watch cannot be combined with -: the standard input never changes');
  if (args.has('write-baseline')) throw new UserError('--watch cannot be combined with --write-baseline');
  const { cwd } = io;
  const [charts, kustomizations] = [args.values('helm'), args.values('kustomize')];
  const hasNoPath = args.paths.length === 0 && charts.length === 0 && kustomizations.length === 0;
  const named = [...args.values('config'), ...args.values('baseline'), ...args.values('values')];
  const watched = {
    paths: hasNoPath ? ['.'] : args.paths,
    // Read again each time: a base may be added in the meantime.
    folders: () => [...charts, ...kustomizations.flatMap((folder) => [...kustomizationReads(resolve(cwd, folder))])],
    files: [...named.map((file) => resolve(cwd, file)), ...usualFiles(cwd)],
    written: formats.flatMap(({ file }) => (file === undefined ? [] : [resolve(cwd, file)])),
  };
  return watch(watched, () => orSaid(check, io), io);
}

function orSaid(check: () => number, io: Io): number {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.stderr.write(`cdk8s-ports: ${error.message}\n`);
    return 2;
  }
}

/** The files that a check reads without being told to, in this folder and those above. */
function usualFiles(folder: string): readonly string[] {
  const above = resolve(folder, '..');
  const own = [CONFIG_FILE, BASELINE_FILE].map((name) => join(folder, name));
  return above === folder ? own : [...own, ...usualFiles(above)];
}
