import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { Config } from '../check/config';
import type * as loader from '../check/load-rules';
import { readConfig } from '../check/read-config';
import type { OwnRule } from '../rules/define-rule';
import { pathText } from '../kube/field-path';
import { SourceDocument } from '../manifest/source-document';
import { UserError } from './io';
import { reason } from '../manifest/reason';

/** The file name of a configuration that the command line does not name. */
export const CONFIG_FILE = '.cdk8s-ports.yaml';

/** A configuration, and the folder that its paths are relative to. */
export interface FoundConfig {
  /** What it says. */
  readonly config: Config;
  /** The folder of the file. */
  readonly folder: string;
  /** The user's own rules: those that the configuration names, and those of the command line. */
  readonly ownRules: readonly OwnRule[];
}

/**
 * Reads the named configuration, or the nearest one in the folder or above it. There need not be one.
 *
 * Modules are code. Those that a configuration names are loaded only if the command line names the configuration: one that was found may
 * come with the manifests, and checking somebody else's manifests must not run their code.
 *
 * @param cwd The folder.
 * @param named The file that the command line names.
 * @param fromLine The modules that the command line names.
 * @throws {UserError} If it cannot be read, or says what is not allowed: everything at once, each with its place.
 */
export function findConfig(cwd: string, named: string | undefined, fromLine: readonly string[] = []): FoundConfig {
  const file = named === undefined ? nearest(cwd) : resolve(cwd, named);
  const given = loadModules(fromLine, cwd);
  if (file === undefined) return { config: {}, folder: cwd, ownRules: given };
  const shown = relative(cwd, file) || '.';
  const text = read(file, shown);
  const value = parse(text, shown);
  const modules = readConfig(value).config.ruleModules ?? [];
  const folder = dirname(file);
  const isGiven = (name: string): boolean =>
    fromLine.some((one) => resolve(cwd, one) === resolve(folder, name) || one === name);
  const missing = modules.filter((name) => !isGiven(name));
  if (missing.length > 0 && named === undefined) {
    throw new UserError(
      `${shown}: ruleModules: ${missing.join(', ')}: your own rules are code, which only the command line may name: add --config ${shown}`,
    );
  }
  const ownRules = [...given, ...loadModules(missing, folder)];
  const { config, problems } = readConfig(
    value,
    ownRules.map(({ id }) => id),
  );
  if (problems.length === 0) return { config, folder, ownRules };
  const document = new SourceDocument({ file: shown, text }, 0, text, 0);
  const placed = problems.map((problem) => ({ ...problem, position: document.locate(problem.path) }));
  placed.sort((one, other) => one.position.offset - other.position.offset);
  const lines = placed.map(({ path, message, position: { line, column } }) =>
    [`${shown}:${line}:${column}`, pathText(path), message].filter((part) => part !== '').join(': '),
  );
  throw new UserError(['invalid configuration', ...lines].join('\n'));
}

/** Loads modules; most runs have none. */
function loadModules(modules: readonly string[], folder: string): readonly OwnRule[] {
  if (modules.length === 0) return [];
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { loadRules } = require('../check/load-rules') as typeof loader;
  return loadRules(modules, folder);
}

function read(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`${shown}: the configuration cannot be read: ${reason(error)}`);
  }
}

function nearest(folder: string): string | undefined {
  const file = join(folder, CONFIG_FILE);
  if (existsSync(file)) return file;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearest(parent);
}

function parse(text: string, shown: string): unknown {
  try {
    return load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // If the file has a second document, js-yaml gives no position.
    const mark = error.mark as YAMLException['mark'] | undefined;
    const place = mark === undefined ? shown : `${shown}:${mark.line + 1}:${mark.column + 1}`;
    throw new UserError(`${place}: it is not valid YAML: ${error.reason}`);
  }
}
