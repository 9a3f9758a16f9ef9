import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from './copies';

/** The compilers to measure, by version. */
export const COMPILERS = {
  '5.9': path.dirname(require.resolve('typescript/package.json')),
  '7.0': path.dirname(require.resolve('typescript-7.0/package.json')),
} as const;

/** A version that {@link COMPILERS} lists. */
export type Version = keyof typeof COMPILERS;

/** The figures that a compiler reports, and how long it ran. */
export interface Cost {
  readonly instantiations: number;
  /** The check time in seconds. */
  readonly check: number;
  /** The wall-clock time of the whole run in seconds. */
  readonly wall: number;
}

/** Runs a function with a temporary folder in which the compilers find the packages. */
export function inFolder<Result>(run: (folder: string) => Result): Result {
  const cache = path.join(ROOT, 'node_modules', '.cache');
  fs.mkdirSync(cache, { recursive: true });
  const folder = fs.mkdtempSync(path.join(cache, 'bench-'));
  try {
    return run(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Writes a project, once, with the options of a user's app and some others. Returns the path of its tsconfig.json. */
export function writeProject(
  folder: string,
  name: string,
  files: () => Readonly<Record<string, string>>,
  options: Readonly<Record<string, unknown>> = {},
): string {
  const project = path.join(folder, name, 'tsconfig.json');
  if (fs.existsSync(project)) return project;
  const texts = files();
  for (const [file, text] of Object.entries(texts)) {
    fs.mkdirSync(path.dirname(path.join(folder, name, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, name, file), text);
  }
  const compilerOptions = { noEmit: true, types: [], noUnusedLocals: false, ...options };
  const of = { files: Object.keys(texts).filter((file) => file.endsWith('.ts')), include: [] };
  fs.writeFileSync(
    project,
    JSON.stringify({ extends: path.join(ROOT, 'examples/tsconfig.json'), compilerOptions, ...of }),
  );
  return project;
}

/** Compiles a project, which must have no errors. */
export function cost(version: Version, project: string): Cost {
  const compiler = path.join(COMPILERS[version], 'bin/tsc');
  const start = performance.now();
  const args = [compiler, '-p', project, '--extendedDiagnostics'];
  const { stdout: said, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`TypeScript ${version} refuses ${project}:\n${said.slice(0, 2000)}`);
  const read = (figure: string): number => {
    const [, value] = new RegExp(`^${figure}:\\s*([\\d.]+)`, 'm').exec(said) ?? [];
    if (value === undefined) throw new Error(`TypeScript ${version} does not say '${figure}'`);
    return Number(value);
  };
  return { instantiations: read('Instantiations'), check: read('Check time'), wall };
}
