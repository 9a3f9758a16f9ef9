import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { visible } from '../../check/visible';
import { reason } from '../../manifest/reason';
import { count } from '../../report/words';
import type { Args } from '../args';
import { type Io, UserError } from '../io';
import { ownPackage } from '../own-package';
import { type ProjectFile, projectFiles } from './project-files';

/** Writes a new project, without overwriting anything. */
export function initCommand(args: Args, io: Io): number {
  const [named = '.'] = args.paths;
  if (named.trim() === '') throw new UserError(`'${named}' is not a path; name the folder of the new project`);
  const folder = resolve(io.cwd, named);
  const files = projectFiles(basename(folder), ownPackage().version);
  refuseToOverwrite(folder, named, files);

  const shown = visible(relative(io.cwd, folder) || '.');
  const list = files.map(({ path }) => `  ${path}\n`).join('');
  if (args.has('dry-run')) {
    io.stdout.write(`init would write ${count(files.length, 'file')} to ${shown}:\n${list}`);
    return 0;
  }
  for (const file of files) write(folder, named, file);
  io.stdout.write(`${count(files.length, 'file')} written to ${shown}:\n${list}\n${nextSteps(shown)}`);
  return 0;
}

function nextSteps(folder: string): string {
  const steps = [
    ...(folder === '.' ? [] : [[`cd ${/[^\w./\\:-]/.test(folder) ? `"${folder}"` : folder}`, '']]),
    ['npm install', ''],
    ['npm run synth', 'compiles the app, writes the manifests to dist/ and checks them'],
    ['npm test', 'runs web.test.ts'],
  ];
  const lines = steps.map(([command = '', what = '']) => `  ${command.padEnd(15)} ${what}`.trimEnd());
  return `next:\n${lines.join('\n')}\nthen write 'htpp' for targetPort in web.ts, and synthesize again: it is refused\n`;
}

/** Refuses if any of the files exists, before any is written. */
function refuseToOverwrite(folder: string, named: string, files: readonly ProjectFile[]): void {
  const there = files.filter(({ path }) => isThere(join(folder, path), named)).map(({ path }) => path);
  if (there.length === 0) return;
  const [are, them] = there.length === 1 ? ['is', 'it'] : ['are', 'them'];
  throw new UserError(
    `'${visible(named)}' has ${there.join(', ')}, which ${are} not written over, so nothing was written; move ${them} away, or name another folder: cdk8s-ports init my-app`,
  );
}

function isThere(path: string, named: string): boolean {
  try {
    // lstat also finds a broken symbolic link.
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw new UserError(`'${visible(named)}' cannot be used for a project: ${reason(error)}; nothing was written`);
  }
}

function write(folder: string, named: string, { path, text }: ProjectFile): void {
  const file = join(folder, path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    // `wx` fails if the file has been created in the meantime.
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new UserError(`${visible(join(named, path))}: cannot be written: ${reason(error)}`);
  }
}
