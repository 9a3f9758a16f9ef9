import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/** The compilers that users have, by version; `5.9` is the repository's own. */
const COMPILERS = {
  '5.4': path.dirname(require.resolve('typescript-5.4/package.json')),
  '5.5': path.dirname(require.resolve('typescript-5.5/package.json')),
  '5.7': path.dirname(require.resolve('typescript-5.7/package.json')),
  '5.9': path.dirname(require.resolve('typescript/package.json')),
  '6.0': path.dirname(require.resolve('typescript-6.0/package.json')),
  '7.0': path.dirname(require.resolve('typescript-7.0/package.json')),
} as const;

/** A version that `COMPILERS` lists. */
export type CompilerVersion = keyof typeof COMPILERS;

/** All of them. */
export const VERSIONS = Object.keys(COMPILERS) as readonly CompilerVersion[];

/** Whether there is such a compiler. */
export const isVersion = (text: string): text is CompilerVersion => Object.hasOwn(COMPILERS, text);

/** What a compiler reports about a place of a program. */
export interface Diagnostic {
  /** The file's name, without its folder. */
  readonly file: string;
  /** The line, from 1. */
  readonly line: number;
  /** The column, from 1. */
  readonly column: number;
  /** The code, as in `TS2322`. */
  readonly code: string;
  /** The text, in several lines if the compiler gives details; unions of literals are sorted. */
  readonly message: string;
}

/** What a compiler reports, and whatever else it prints. */
export interface Compilation {
  readonly diagnostics: readonly Diagnostic[];
  /** Faults that are not in a file, such as an option that the compiler does not know. */
  readonly other: string;
}

/** Runs a compiler over a project. */
export function compile(
  version: CompilerVersion,
  project: string,
  options: readonly string[] = [],
): Promise<Compilation> {
  const compiler = path.join(COMPILERS[version], 'bin', 'tsc');
  return new Promise((resolve, reject) => {
    const args = [compiler, '--project', project, '--pretty', 'false', ...options];
    execFile(process.execPath, args, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      // A compiler that finds errors ends with an exit code. One that crashes ends by a signal, or prints to standard error.
      if (error && (typeof error.code !== 'number' || stderr !== '')) reject(new Error(stderr, { cause: error }));
      else resolve(parse(stdout));
    });
  });
}

/** Runs a task for every version, two at a time, and returns a promise for each version. */
export function inPairs<Result>(
  task: (version: CompilerVersion) => Promise<Result>,
  versions = VERSIONS,
): ReadonlyMap<CompilerVersion, Promise<Result>> {
  const running: Promise<unknown>[] = [];
  return new Map(
    versions.map((version, index) => {
      const before = running[index - 2] ?? Promise.resolve();
      const result = before.then(() => task(version));
      // Failures are for those who await the result. The next task only waits for the end of this one.
      running.push(result.catch(() => undefined));
      return [version, result];
    }),
  );
}

/** The lines of a file, from 0. */
export function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split('\n');
}

function parse(output: string): Compilation {
  const diagnostics: Diagnostic[] = [];
  const other: string[] = [];
  for (const line of output.split(/\r?\n/)) {
    const [, file, row, column, code, message] = /^(\S.*?)\((\d+),(\d+)\): error (TS\d+): (.*)$/.exec(line) ?? [];
    const last = diagnostics.at(-1);
    if (file && code && message !== undefined) {
      const place = { file: path.basename(file), line: Number(row), column: Number(column) };
      diagnostics.push({ ...place, code, message: sortUnions(message) });
    } else if (last && line.startsWith(' ')) {
      diagnostics[diagnostics.length - 1] = { ...last, message: `${last.message}\n${sortUnions(line)}` };
    } else if (line !== '') {
      other.push(line);
    }
  }
  return { diagnostics, other: other.join('\n') };
}

/**
 * Names before numbers, each in order: the compiler lists the members of a union in the order in which it first saw them anywhere
 * in the program.
 */
function sortUnions(text: string): string {
  return text.replace(/(?:"[^"]*"|\b\d+\b)(?: \| (?:"[^"]*"|\b\d+\b))+/g, (union) => {
    const members = union.split(' | ');
    const isName = (member: string): boolean => member.startsWith('"');
    const numbers = members.filter((member) => !isName(member)).sort((one, two) => Number(one) - Number(two));
    return [...members.filter(isName).sort(), ...numbers].join(' | ');
  });
}
