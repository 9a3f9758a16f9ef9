import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../check/config';
import { OPTION_FACTS, OPTION_NAMES, type OptionName } from '../check/option-table';
import { readConfig } from '../check/read-config';
import type { OwnRule } from '../rules/define-rule';
import type { Args } from './args';
import { findConfig } from './config-file';
import { type Io, UserError } from './io';

/** The settings of a run, from its configuration file and its command line, which has precedence. */
export interface Settings extends Omit<Config, 'baseline' | 'ruleModules'> {
  /** The user's own rules. */
  readonly ownRules: readonly OwnRule[];
  /** The file of the baseline, if one is used. */
  readonly baselineFile?: string;
  /** Whether a run reads that file even if the command line does not name it. */
  readonly isUsualBaseline?: boolean;
}

/** The file name of a baseline that nothing names. */
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

/** Options that need their own code to be read. */
const APART: readonly OptionName[] = ['rules', 'ruleModules', 'baseline'];

/** The options on the command line that the configuration file can have too. */
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

/** Reads a value as if it stood in the configuration file, with the same checks and messages. */
function read(option: string, value: object, own: readonly string[] = []): Config {
  const { config, problems } = readConfig(value, own);
  const [problem] = problems;
  if (problem !== undefined) throw new UserError(`--${option}: ${problem.message}`);
  return config;
}
