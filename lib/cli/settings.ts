import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../check/config';
import { OPTION_FACTS, OPTION_NAMES, type OptionName } from '../check/option-table';
import { readConfig } from '../check/read-config';
import type { OwnRule } from '../rules/define-rule';
import type { Args } from './args';
import { findConfig } from './config-file';
import { type Io, UserError } from './io';

/** What a run is told by its configuration file and its command line, which goes first. */
export interface Settings extends Omit<Config, 'baseline' | 'ruleModules'> {
  /** The rules of one's own. */
  readonly ownRules: readonly OwnRule[];
  /** The file of the baseline, if there is to be one. */
  readonly baselineFile?: string;
  /** Whether that file is read without being named on the command line. */
  readonly isUsualBaseline?: boolean;
}

/** The name under which a baseline is looked for. */
export const BASELINE_FILE = '.cdk8s-ports-baseline.json';

/**
 * Reads the settings of a run.
 *
 * @throws {UserError} If one of them is not allowed.
 */
export function readSettings(args: Args, { cwd }: Io): Settings {
  const { config, folder, ownRules } = findConfig(cwd, args.value('config'), args.values('rules'));
  const { baseline, ruleModules: _, ...file } = config;
  const line = fromCommandLine(
    args,
    ownRules.map(({ id }) => id),
  );
  const named = args.value('baseline');
  const usual = baseline === undefined ? join(folder, BASELINE_FILE) : resolve(folder, baseline);
  const isRead = baseline !== undefined || args.has('write-baseline') || existsSync(usual);
  const baselineFile = named !== undefined ? resolve(cwd, named) : isRead ? usual : undefined;
  return {
    ...file,
    ...line,
    ownRules,
    rules: { ...file.rules, ...line.rules },
    external: [...(file.external ?? []), ...(line.external ?? [])],
    ...(baselineFile !== undefined && { baselineFile, isUsualBaseline: baselineFile === usual }),
  };
}

/** Options that are read in a way of their own. */
const APART: readonly OptionName[] = ['rules', 'ruleModules', 'baseline'];

/** What the command line says, of the options that the configuration file has too. */
function fromCommandLine(args: Args, own: readonly string[]): Config {
  const said = OPTION_NAMES.filter((name) => !APART.includes(name)).flatMap((name): Config[] => {
    const { flag } = OPTION_FACTS[name];
    if (flag === undefined || !args.has(flag.name)) return [];
    const value = flag.value === undefined || (flag.multiple === true ? args.values : args.value)(flag.name);
    return [read(flag.name, { [name]: value })];
  });
  return Object.assign({}, ...said, rules(args, own)) as Config;
}

function rules(args: Args, own: readonly string[]): Config {
  const settings = args.values('rule').map((text) => {
    const [rule = '', setting, ...rest] = text.split('=');
    if (rule === '' || setting === undefined || rest.length > 0) {
      throw new UserError(`--rule ${text}: write it as in --rule target-port-undeclared=error`);
    }
    return read('rule', { rules: { [rule]: setting } }, own).rules ?? {};
  });
  return settings.length === 0 ? {} : { rules: Object.assign({}, ...settings) as Config['rules'] };
}

/** In the words, and by the rules, of the configuration file. */
function read(option: string, value: object, own: readonly string[] = []): Config {
  const { config, problems } = readConfig(value, own);
  const [problem] = problems;
  if (problem !== undefined) throw new UserError(`--${option}: ${problem.message}`);
  return config;
}
