import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/*
 * What tests of the project `unit` get for `node:child_process` and `typescript`: they must not start processes or compile anything. Tests
 * that do so are in files named `*.package.test.ts`.
 */

const refuse = (): never => {
  throw new Error('a unit test starts no process and no compiler: name its file *.package.test.ts');
};

/** cdk8s reads the file of an Include in a child process, as it may be a URL; here it is read in this process. */
export function execFileSync(_program: string, [script = '', file = '']: readonly string[]): string {
  return basename(script) === '_loadurl.mjs' ? readFileSync(file, 'utf8') : refuse();
}

export { refuse as createProgram, refuse as transpileModule };
export { refuse as exec, refuse as execFile, refuse as execSync, refuse as fork, refuse as spawn, refuse as spawnSync };
