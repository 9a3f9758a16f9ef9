import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { foldersAbove } from './package-file';

/** Package managers, by their lock files. */
const LOCK_FILES: Readonly<Record<string, string>> = {
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
};

/** The package manager to run, and the folder to run it in. */
export interface Installer {
  readonly name: string;
  readonly folder: string;
}

/** The installer of the package in a folder: that of the lock file in the folder or above it, or npm if there is none. */
export function installerOf(folder: string): Installer {
  for (const at of foldersAbove(join(folder, 'package.json'))) {
    const [found] = Object.entries(LOCK_FILES).filter(([file]) => existsSync(join(at, file)));
    if (found !== undefined) return { name: found[1], folder: at };
  }
  return { name: 'npm', folder };
}

/** Whether a package is installed for the programs in a folder. */
export function isInstalled(name: string, folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'node_modules', name, 'package.json'))) return true;
    if (dirname(at) === at) return false;
  }
}

/** Installs. If that fails, returns the end of the installer's output. */
export function install({ name, folder }: Installer): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(name, ['install'], {
    cwd: folder,
    encoding: 'utf8',
    // On Windows, package managers are scripts, which only a shell runs.
    shell: process.platform === 'win32',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error !== undefined)
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is not installed' : error.message;
  if (status === 0) return undefined;
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-LINES).join('\n');
}

const LINES = 5;
