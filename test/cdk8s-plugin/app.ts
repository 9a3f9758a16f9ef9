import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** A user's app, in its own folder. */
export interface UserApp {
  /** The path of the folder. */
  readonly folder: string;
  /** Writes a file in the folder. */
  write(file: string, text: string): void;
  /** Runs `cdk8s synth`. */
  synth(...args: readonly string[]): { readonly code: number | null; readonly output: string };
  /** Removes the folder. */
  remove(): void;
}

/** Creates an app that uses the built package, and the same cdk8s. */
export function makeUserApp(): UserApp {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'cdk8s-ports-plugin-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/cdk8s-ports'), 'dir');
  for (const name of ['cdk8s', 'cdk8s-plus-27', 'constructs']) {
    symlinkSync(realpathSync(join(ROOT, 'node_modules', name)), join(folder, 'node_modules', name), 'dir');
  }
  return {
    folder,
    write,
    synth: (...args) => {
      const cli = join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s');
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'synth', '--check-upgrade=false', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      // eslint-disable-next-line no-control-regex -- the escape codes of colours
      return { code: status, output: `${stdout}${stderr}`.replace(/\u001b\[\d+m/g, '') };
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
