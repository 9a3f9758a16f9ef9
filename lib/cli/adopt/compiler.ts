import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { foldersAbove } from './package-file';
import { isNode, parseJson, type SyntaxNode } from './syntax-tree';

/** An error of the compiler. */
export interface CompilerError {
  /** The file; `undefined` if it is about the whole project. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  /** The text of that line. */
  readonly source?: string;
  /** The message without the place; further lines give details. */
  readonly lines: readonly string[];
}

/** The compiler that a project has installed. */
export interface Compiler {
  /** The path of its command line program, whose interface is the same in all versions. */
  readonly tsc: string;
  readonly version: string;
}

/** The TypeScript of a project, if it is installed. */
export function findCompiler(folder: string): Compiler | undefined {
  try {
    const file = createRequire(join(folder, 'package.json')).resolve('typescript/package.json');
    const { version, bin } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly version: string;
      readonly bin: Readonly<Record<string, string>>;
    };
    return { tsc: join(dirname(file), bin['tsc'] ?? 'bin/tsc'), version };
  } catch {
    return undefined;
  }
}

/** The tsconfig.json files that may include a program: the nearest one, unless its `files` is empty, and its project references. */
export function configsOf(program: string): readonly string[] {
  const found = foldersAbove(program)
    .map((folder) => join(folder, 'tsconfig.json'))
    .find((file) => existsSync(file));
  return found === undefined ? [] : withReferences(found, new Set());
}

function withReferences(config: string, seen: Set<string>): readonly string[] {
  if (seen.has(config) || !existsSync(config)) return [];
  seen.add(config);
  let tree: SyntaxNode;
  try {
    tree = parseJson(readFileSync(config, 'utf8'));
  } catch {
    // The compiler will report what is wrong with it.
    return [config];
  }
  const references = elementsOf(fieldOf(tree, 'references')).flatMap((reference) => {
    const path = fieldOf(reference, 'path')?.['value'];
    if (typeof path !== 'string') return [];
    const to = resolve(dirname(config), path);
    return withReferences(to.endsWith('.json') ? to : join(to, 'tsconfig.json'), seen);
  });
  const files = fieldOf(tree, 'files');
  const isEmpty = files !== undefined && elementsOf(files).length === 0;
  return [...(isEmpty ? [] : [config]), ...references];
}

function fieldOf(object: SyntaxNode, name: string): SyntaxNode | undefined {
  for (const property of (object['properties'] ?? []) as readonly SyntaxNode[]) {
    const { key, value } = property;
    if (isNode(key) && key['value'] === name && isNode(value)) return value;
  }
  return undefined;
}

function elementsOf(array: SyntaxNode | undefined): readonly SyntaxNode[] {
  return ((array?.['elements'] ?? []) as readonly unknown[]).filter(isNode);
}

/** Compiles without output and returns the errors. `memory` is a folder for the compiler's incremental state between runs. */
export function compile({ tsc }: Compiler, config: string, memory: string): readonly CompilerError[] {
  const info = join(memory, `${config.replace(/[^\w.-]+/g, '_').slice(-100)}.tsbuildinfo`);
  // A build info file of our own: otherwise a project that sets `incremental` would write its own.
  const flags = ['--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', info];
  const { stdout, stderr, error } = spawnSync(process.execPath, [tsc, '-p', config, ...flags], {
    cwd: dirname(config),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return withSources(readErrors(stdout + stderr, dirname(config)));
}

/** Adds the source lines to the errors, before a program changes again. */
function withSources(errors: readonly CompilerError[]): readonly CompilerError[] {
  const texts = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = texts.get(file) ?? (existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : []);
    texts.set(file, known);
    return known;
  };
  return errors.map((error) => {
    const source = error.file === undefined ? undefined : linesOf(error.file)[error.line - 1];
    return source === undefined ? error : { ...error, source };
  });
}

/** Runs work with a temporary folder, and removes the folder afterwards. */
export function withMemory<Result>(work: (memory: string) => Result): Result {
  const memory = mkdtempSync(join(tmpdir(), 'cdk8s-ports-adopt-'));
  try {
    return work(memory);
  } finally {
    rmSync(memory, { recursive: true, force: true });
  }
}

const PLACED = /^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*)$/;
const UNPLACED = /^error (TS\d+): (.*)$/;

/** Parses the compiler's output, whose paths are relative to a folder. */
export function readErrors(text: string, folder: string): readonly CompilerError[] {
  const errors: (CompilerError & { readonly lines: string[] })[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, file, row, column, placedCode = '', said = ''] = PLACED.exec(line) ?? [];
    const [, code, whole = ''] = UNPLACED.exec(line) ?? [];
    if (file !== undefined) {
      const place = { file: resolve(folder, file), line: Number(row), column: Number(column) };
      errors.push({ ...place, code: placedCode, lines: [said] });
    } else if (code !== undefined) {
      errors.push({ line: 0, column: 0, code, lines: [whole] });
    } else if (line.startsWith(' ')) {
      errors.at(-1)?.lines.push(line.trim());
    }
  }
  return errors;
}

/**
 * The errors that were not there before. Two errors are the same if their code and the text of their line are, apart from the name of the
 * imported package: added lines may have moved them.
 */
export function newErrors(before: readonly CompilerError[], after: readonly CompilerError[]): readonly CompilerError[] {
  const known = new Map<string, number>();
  for (const error of before) known.set(keyOf(error), (known.get(keyOf(error)) ?? 0) + 1);
  return after.filter((error) => {
    const left = known.get(keyOf(error)) ?? 0;
    known.set(keyOf(error), left - 1);
    return left <= 0;
  });
}

function keyOf({ file = '', code, source = '' }: CompilerError): string {
  return `${file}:${code}:${source.replace(/cdk8s-p(lus-\d+|orts(\/\d+)?)/g, '')}`;
}
