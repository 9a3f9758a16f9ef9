import { dirname } from 'node:path';
import { UserError } from '../io';
import { compile, type Compiler, type CompilerError, configsOf, findCompiler, newErrors, withMemory } from './compiler';
import { install, installerOf, isInstalled } from './install';
import type { PlannedChange } from './plan';
import type { Project } from './read-project';

/** The outcome of the changes. */
export interface Outcome {
  /** What the compiler refuses now but did not refuse before. */
  readonly errors: readonly CompilerError[];
  /** Whether a compiler was run. */
  readonly wasAsked: boolean;
  /** Whether one was run for every program that needs one. */
  readonly isKnown: boolean;
  /** Whether a step failed. */
  readonly failed: boolean;
}

interface Actions {
  readonly own: string;
  readonly installs: boolean;
  readonly write: (change: PlannedChange) => void;
  readonly say: (text: string) => void;
  readonly shownOf: (file: string) => string;
}

const TYPED = /\.[mc]?tsx?$/i;

/**
 * Makes the changes, and compiles before and after them. Packages are installed first: without them, nothing compiles.
 *
 * @throws {UserError} If the compiler is too old; then nothing is changed.
 */
export function compileAround(project: Project, changes: readonly PlannedChange[], actions: Actions): Outcome {
  const { own, say, shownOf, write } = actions;
  const typed = project.programs.filter(({ file, isOurs }) => isOurs && TYPED.test(file)).map(({ file }) => file);
  const configs = [...new Set(typed.flatMap(configsOf))];
  const jobs = configs.map((config) => ({ config, compiler: findCompiler(dirname(config)) }));
  for (const { compiler } of jobs) refuseOld(compiler);

  for (const change of changes) if (change.file.endsWith('package.json')) write(change);
  const folders = [
    ...new Set(project.programs.flatMap(({ isOurs, folder }) => (isOurs && folder !== undefined ? [folder] : []))),
  ];
  const failed = !installMissing(folders, actions);

  return withMemory((memory) => {
    const run = (): readonly CompilerError[] =>
      jobs.flatMap(({ config, compiler }) => {
        const now = compiler ?? findCompiler(dirname(config));
        return now === undefined ? [] : compile(now, config, memory);
      });
    const isReady = folders.every((folder) => isInstalled(own, folder));
    const before = isReady ? run() : [];
    for (const change of changes) if (!change.file.endsWith('package.json')) write(change);
    const isTyped = typed.length > 0;
    if (!isReady) {
      const then = isTyped ? ', and ask the compiler what it refuses: npx tsc --noEmit' : '';
      say(`${own} is not installed yet: install it${then}`);
      return { errors: [], wasAsked: false, isKnown: false, failed };
    }
    if (typed.length < project.programs.filter(({ isOurs }) => isOurs).length) {
      say('no compiler looks at the ports of JavaScript: cdk8s synth checks them');
    }
    const without = jobs.filter(({ config }) => findCompiler(dirname(config)) === undefined);
    for (const { config } of without) {
      say(`${shownOf(config)}: TypeScript is not installed for it; install it, and run: npx tsc --noEmit`);
    }
    const isAlone = isTyped && configs.length === 0;
    if (isAlone)
      say('no tsconfig.json is above the programs: ask the compiler what it refuses: npx tsc --noEmit FILES');
    const isKnown = without.length === 0 && !isAlone;
    return { errors: unique(newErrors(before, run())), wasAsked: jobs.length > 0, isKnown, failed };
  });
}

/** Installs packages where this one is missing. Returns whether every install succeeded. */
function installMissing(folders: readonly string[], { own, installs, say, shownOf }: Actions): boolean {
  const missing = folders.filter((folder) => !isInstalled(own, folder));
  if (!installs) return true;
  const installers = new Map(missing.map(installerOf).map((one) => [`${one.name} ${one.folder}`, one]));
  let isFine = true;
  for (const installer of installers.values()) {
    const { name, folder } = installer;
    say(`running ${name} install in ${shownOf(folder)}`);
    const problem = install(installer);
    if (problem === undefined) continue;
    isFine = false;
    say(`${name} install has failed in ${shownOf(folder)}:\n${problem}`);
  }
  return isFine;
}

const OLDEST = [5, 4] as const;

function refuseOld(compiler: Compiler | undefined): void {
  if (compiler === undefined) return;
  const [major = 0, minor = 0] = compiler.version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new UserError(
    `TypeScript ${compiler.version} is installed, and cdk8s-ports needs ${OLDEST.join('.')} or newer; nothing was changed; first: npm install --save-dev typescript@5.9`,
  );
}

/** The errors without repetitions: several configurations can include the same program. */
function unique(errors: readonly CompilerError[]): readonly CompilerError[] {
  return [
    ...new Map(
      errors.map((error) => [`${error.file ?? ''}:${error.line}:${error.column}:${error.code}`, error] as const),
    ).values(),
  ];
}
