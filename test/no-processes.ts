import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/*
 * What tests of the project `unit` get as `node:child_process` and as `typescript`: they start no processes and compile nothing. A test
 * that does has a file that is named `*.package.test.ts`.
 */

const refuse = (): never => {
  throw new Error('a unit test starts no process and no compiler: name its file *.package.test.ts');
};

/** cdk8s reads the file of an Include in a process of its own, as it may be an address of the web; here it is read in this one. */
export function execFileSync(_program: string, [script = '', file = '']: readonly string[]): string {
  return basename(script) === '_loadurl.mjs' ? readFileSync(file, 'utf8') : refuse();
}

export { refuse as createProgram, refuse as transpileModule };
export { refuse as exec, refuse as execFile, refuse as execSync, refuse as fork, refuse as spawn, refuse as spawnSync };
