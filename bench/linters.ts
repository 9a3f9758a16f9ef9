import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Copies } from './copies';

/** Another program that checks the same files. */
export interface Linter {
  readonly name: string;
  /** Its command line, as it is printed. */
  readonly shown: string;
  readonly path: string;
  readonly args: (copies: Copies) => readonly string[];
}

/** Linters of other projects. They check other things than ports. */
const LINTERS = [
  {
    name: 'kube-score',
    from: 'github.com/zegl/kube-score/cmd/kube-score',
    shown: 'kube-score score --output-format ci FILE...',
    args: ({ files }: Copies) => ['score', '--output-format', 'ci', ...files],
  },
  {
    name: 'kube-linter',
    from: 'golang.stackrox.io/kube-linter/cmd/kube-linter',
    shown: 'kube-linter lint FOLDER',
    args: ({ folder }: Copies) => ['lint', folder],
  },
] as const;

/** The linters that are installed. Prints how to install the others. */
export function findLinters(): readonly Linter[] {
  return LINTERS.flatMap(({ from, ...linter }) => {
    const path = findProgram(linter.name);
    if (path !== undefined) return [{ ...linter, path }];
    console.log(`  (${linter.name} is not on PATH: go install ${from}@latest)`);
    return [];
  });
}

/** Whether all linters can read a file: at one that it cannot decode, kube-score ends without reading the rest. */
export function isReadByAll(linters: readonly Linter[], file: string): boolean {
  const score = linters.find(({ name }) => name === 'kube-score');
  if (score === undefined) return true;
  const { stderr } = spawnSync(score.path, ['score', '--output-format', 'ci', file], { encoding: 'utf8' });
  return !/failed to/i.test(stderr);
}

function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  try {
    const home = execFileSync('go', ['env', 'GOPATH'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    folders.push(join(home.trim(), 'bin'));
  } catch {
    // Go is not required: the linters may be on the PATH.
  }
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
