import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Environment } from './environment';

/** What Windows starts without a shell. Batch files need one, and a shell would interpret their arguments. */
const WINDOWS_ENDINGS = ['.exe', '.com'];

/**
 * The path of a program that the user has installed; `undefined` if there is none on the PATH. Windows itself would first look in the
 * current folder, whose files may belong to the manifests to check.
 */
export function findProgram(
  name: string,
  env: Environment,
  platform: string = process.platform,
  isProgram: (file: string) => boolean = isExecutable,
): string | undefined {
  const isWindows = platform === 'win32';
  const paths = isWindows ? win32 : posix;
  const path = Object.entries(env).find(
    ([variable]) => (isWindows ? variable.toUpperCase() : variable) === 'PATH',
  )?.[1];
  const files = isWindows ? WINDOWS_ENDINGS.map((ending) => `${name}${ending}`) : [name];
  return (path ?? '')
    .split(paths.delimiter)
    .map((folder) => (isWindows ? folder.replace(/^"(.*)"$/, '$1') : folder))
    .filter((folder) => paths.isAbsolute(folder))
    .flatMap((folder) => files.map((file) => paths.join(folder, file)))
    .find(isProgram);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
