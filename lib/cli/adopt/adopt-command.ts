import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { visible } from '../../check/visible';
import { didYouMean } from '../../ports/suggest';
import { reason } from '../../manifest/reason';
import { count } from '../../report/words';
import type { Args } from '../args';
import { patchFolder, patchText } from '../diff';
import { type Io, UserError } from '../io';
import { writeFile } from '../outputs';
import { ownPackage } from '../own-package';
import { compileAround } from './compile-around';
import { type Note, type PlannedChange, plannedChanges } from './plan';
import { readProject, type Project } from './read-project';
import { tellRefusals } from './tell-refusals';

/** The package that is added to the project. */
const OWN = 'cdk8s-ports';
const WARN = 'warn';

/** Moves a project from cdk8s-plus to this package. */
export function adoptCommand(args: Args, io: Io): number {
  const [named = '.'] = args.paths;
  const warns = readUndeclared(args);
  const folder = resolve(io.cwd, named);
  refuseNoFolder(folder, named);
  const project = readProject(folder);
  const shownOf = (file: string): string => visible(relative(io.cwd, file) || '.');
  refuseNothing(project, named);

  const plan = plannedChanges(project, { own: OWN, version: ownPackage().version, warns });
  const left = tellWhatStays(project, plan.notes, shownOf, io);
  const { changes } = plan;
  if (changes.length === 0) {
    io.stderr.write(left ? 'nothing else to do\n' : `nothing to do: ${shownOf(folder)} uses ${OWN} already\n`);
    return left ? 1 : 0;
  }
  const fixed = changes.map(({ file, before, after }) => ({ file, before, after, findings: [] }));
  if (args.has('dry-run')) {
    io.stdout.write(patchText(fixed, io.cwd, patchFolder(fixed, io.cwd)));
    io.stderr.write(
      `${summary(changes)} would be changed; without --dry-run, the project's compiler then says what it refuses\n`,
    );
    return left ? 1 : 0;
  }

  const outcome = compileAround(project, changes, {
    own: OWN,
    installs: !args.has('no-install'),
    write: ({ file, after }) => {
      writeFile(file, shownOf(file), after);
      io.stdout.write(`changed ${shownOf(file)}\n`);
    },
    say: (text) => {
      io.stderr.write(`${text}\n`);
    },
    shownOf,
  });
  io.stdout.write(`${summary(changes)} changed\n`);
  const refusals = tellRefusals(outcome, { shownOf, warns }, io);
  if (outcome.failed) return 2;
  return left || refusals || !outcome.isKnown ? 1 : 0;
}

function readUndeclared(args: Args): boolean {
  const value = args.value('undeclared-ports');
  if (value === undefined) return false;
  if (value !== WARN) {
    throw new UserError(
      `--undeclared-ports: '${value}' is not ${WARN}${didYouMean(value, [WARN])}; without the option, numbers that no container declares are refused`,
    );
  }
  return true;
}

function refuseNoFolder(folder: string, named: string): void {
  if (named.trim() === '') throw new UserError(`'${named}' is not a path; name the folder of the project`);
  let isFolder: boolean;
  try {
    isFolder = statSync(folder).isDirectory();
  } catch (error) {
    throw new UserError(`${visible(named)}: ${reason(error)}; name the folder of the project`);
  }
  if (!isFolder) throw new UserError(`${visible(named)}: this is a file; name the folder of the project`);
}

function refuseNothing({ programs, problems, looked }: Project, named: string): void {
  if (programs.length > 0 || problems.length > 0) return;
  throw new UserError(
    `${visible(named)}: no program imports a cdk8s-plus (looked at ${count(looked, 'file')}; node_modules, dist and what git ignores are left out); to start a new project: cdk8s-ports init`,
  );
}

/** Prints what is not changed, and why. Returns whether there is anything. */
function tellWhatStays(
  { programs, problems }: Project,
  notes: readonly Note[],
  shownOf: (file: string) => string,
  { stderr }: Io,
): boolean {
  const names = programs.flatMap(({ file, refused }) =>
    refused.map(
      ({ line, column, name, reason: why }) => `${shownOf(file)}:${line}:${column}: not changed: '${name}': ${why}`,
    ),
  );
  const files = problems.map(({ file, reason: why }) => `${shownOf(file)}: not changed: ${why}`);
  for (const line of [...names, ...files]) stderr.write(`${visible(line)}\n`);
  for (const { file, text } of notes) stderr.write(`${shownOf(file)}: ${text}\n`);
  return names.length + files.length + notes.length > 0;
}

function summary(changes: readonly PlannedChange[]): string {
  const imports = changes.reduce((sum, { imports: some }) => sum + some, 0);
  return count(changes.length, 'file') + (imports === 0 ? '' : ` with ${count(imports, 'import')}`);
}
