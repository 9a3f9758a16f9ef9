import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reason } from '../../manifest/reason';
import { changeProgram, type ChangedProgram } from './change-program';
import { findPrograms } from './find-programs';
import { foldersAbove, type PackageFile, readPackageFile, sectionOf } from './package-file';

/** A program that imports cdk8s-plus or this package. */
export interface Program extends ChangedProgram {
  readonly file: string;
  readonly before: string;
  /** The folder of its package.json, if there is one. */
  readonly folder?: string;
}

/** The contents of a folder. */
export interface Project {
  readonly folder: string;
  readonly programs: readonly Program[];
  /** All programs that may create a cdk8s app. */
  readonly mentions: readonly { readonly file: string; readonly text: string }[];
  /** The packages of those programs, by folder. */
  readonly packages: ReadonlyMap<string, PackageFile>;
  /** The files that are left out, and why. */
  readonly problems: readonly { readonly file: string; readonly reason: string }[];
  /** How many programs were looked at. */
  readonly looked: number;
}

/** Reads the programs in a folder and computes their changes, but writes nothing. */
export function readProject(folder: string): Project {
  const { files, unreadable } = findPrograms(folder);
  const problems = [...unreadable];
  const packages = new Map<string, PackageFile>();
  const broken = new Set<string>();

  const packageIn = (at: string): PackageFile | undefined => {
    const known = packages.get(at);
    if (known !== undefined || broken.has(at)) return known;
    try {
      const found = readPackageFile(at);
      if (found !== undefined) packages.set(at, found);
      return found;
    } catch (error) {
      broken.add(at);
      problems.push({ file: join(at, 'package.json'), reason: reason(error) });
      return undefined;
    }
  };
  /** The folder of the nearest package.json that names the cdk8s-plus: in a workspace, that may be further up. */
  const packageOf = (file: string, versions: readonly string[]): string | undefined => {
    const folders = foldersAbove(file).filter((at) => packageIn(at) !== undefined);
    const names = versions.map((version) => `cdk8s-plus-${version}`);
    const isNamedIn = (at: string): boolean => {
      const found = packages.get(at);
      return found !== undefined && names.some((name) => sectionOf(found, name) !== undefined);
    };
    return folders.find(isNamedIn) ?? folders[0];
  };

  const mentions: { file: string; text: string }[] = [];
  const programs = files.flatMap((file): Program[] => {
    const read = readProgram(file);
    if ('reason' in read) {
      problems.push({ file, reason: read.reason });
      return [];
    }
    if (read.text.includes('cdk8s')) mentions.push({ file, text: read.text });
    if (!/cdk8s-p(lus|orts)/.test(read.text)) return [];
    try {
      const changed = changeProgram(read.text, file);
      if (!changed.isOurs && changed.refused.length === 0) return [];
      const at = packageOf(file, changed.versions);
      return [{ ...changed, file, before: read.text, ...(at !== undefined && { folder: at }) }];
    } catch (error) {
      problems.push({ file, reason: `it cannot be parsed: ${(error as Error).message}` });
      return [];
    }
  });
  const jsii = programs.filter(({ folder: at = '' }) => packages.get(at)?.content['jsii'] !== undefined);
  for (const at of new Set(jsii.map(({ folder: one = '', file }) => one || dirname(file)))) {
    const why =
      'it is a library for jsii, which forbids the generic types of cdk8s-ports; its programs stay as they are';
    problems.push({ file: join(at, 'package.json'), reason: why });
  }
  return {
    folder,
    programs: programs.filter((one) => !jsii.includes(one)),
    mentions,
    packages,
    problems,
    looked: files.length,
  };
}

/** The text of a program. It must be UTF-8, as other bytes could not be written back unchanged. */
function readProgram(file: string): { readonly text: string } | { readonly reason: string } {
  try {
    const bytes = readFileSync(file);
    // Despite its name, `ignoreBOM` keeps the byte order mark in the text.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { reason: 'it is not UTF-8' };
    return { reason: reason(error) };
  }
}
