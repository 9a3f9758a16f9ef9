import * as fs from 'node:fs';
import * as path from 'node:path';
import { compile, type CompilerVersion, type Diagnostic } from '../compilers';
import type { Program } from './program';
import { failuresOf } from './verdict';

/** The modes in which a program is written and compiled. */
export const MODES = {
  strict: { extension: '.ts', strict: true },
  loose: { extension: '.ts', strict: false },
  'js-strict': { extension: '.js', strict: true },
  'js-loose': { extension: '.js', strict: false },
} as const;

/** A mode that {@link MODES} lists. */
export type Mode = keyof typeof MODES;

/** The unexpected results of a compiler, by mode. */
export type Failures = Readonly<Partial<Record<Mode, readonly string[]>>>;

const ROOT = path.join(__dirname, '../..');
export const OPTIONS = {
  ...{ target: 'ES2022', lib: ['ES2022'], module: 'CommonJS', types: ['node'] },
  ...{ esModuleInterop: true, resolveJsonModule: true, skipLibCheck: true },
  ...{ noEmit: true, allowJs: true, checkJs: true },
  // The built package.
  paths: { 'cdk8s-ports': [path.join(ROOT, 'dist/index.d.ts')] },
};

/**
 * Compiles programs, and returns the unexpected results by mode.
 *
 * @param modes Those of one `strict`, as a run of a compiler has one.
 */
export async function failures(
  version: CompilerVersion,
  modes: readonly Mode[],
  programs: readonly Program[],
): Promise<Failures> {
  const files = new Map(
    modes.flatMap((mode) =>
      programsIn(mode, programs).map(({ name, text }) => [`${name}${MODES[mode].extension}`, text] as const),
    ),
  );
  const found = await compileFiles(version, files, MODES[modes[0]!].strict);
  const failuresIn = (mode: Mode): readonly string[] =>
    programsIn(mode, programs).flatMap((program) =>
      failuresOf(program, found.get(`${program.name}${MODES[mode].extension}`) ?? []),
    );
  return Object.fromEntries(modes.map((mode) => [mode, failuresIn(mode)]));
}

/** Compiles all files at once, each as a module, and returns the diagnostics by file. */
export async function compileFiles(
  version: CompilerVersion,
  files: ReadonlyMap<string, string>,
  strict = true,
  more: Readonly<Record<string, boolean>> = {},
): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  // Inside the repository, so that the compiler finds the packages.
  const cache = path.join(ROOT, 'node_modules/.cache');
  fs.mkdirSync(cache, { recursive: true });
  const folder = fs.mkdtempSync(path.join(cache, 'programs-'));
  try {
    for (const [file, text] of files) fs.writeFileSync(path.join(folder, file), text);
    fs.copyFileSync(path.join(__dirname, 'cfg.json'), path.join(folder, 'cfg.json'));
    const project = { compilerOptions: { ...OPTIONS, strict, ...more }, files: [...files.keys()] };
    fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(project));
    const { diagnostics, other } = await compile(version, folder);
    if (other !== '') throw new Error(other);
    const found = new Map<string, Diagnostic[]>();
    for (const diagnostic of diagnostics)
      found.set(diagnostic.file, [...(found.get(diagnostic.file) ?? []), diagnostic]);
    return found;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The programs that exist in a mode. */
export function programsIn(mode: Mode, programs: readonly Program[]): readonly Program[] {
  return MODES[mode].extension === '.js' ? programs.filter(({ isJavaScript }) => isJavaScript) : programs;
}
