import { resolve } from 'node:path';
import type { Config } from '../check/config';
import { readConfig } from '../check/read-config';
import type { Args } from './args';
import { findConfig } from './config-file';
import { type Io, UserError } from './io';

/** What a run is told by its configuration file and its command line, which goes first. */
export interface Settings extends Omit<Config, 'baseline'> {
  /** The file of the baseline, if there is to be one. */
  readonly baselineFile?: string;
}

const BASELINE_FILE = '.cdk8s-ports-baseline.json';

/**
 * Reads the settings of a run.
 *
 * @throws {UserError} If one of them is not allowed.
 */
export function readSettings(args: Args, { cwd }: Io): Settings {
  const { config, folder } = findConfig(cwd, args.value('config'));
  const { baseline, ...file } = config;
  const line = fromCommandLine(args);
  const named = args.value('baseline');
  const baselineFile =
    named !== undefined
      ? resolve(cwd, named)
      : baseline !== undefined
        ? resolve(folder, baseline)
        : args.has('write-baseline')
          ? resolve(cwd, BASELINE_FILE)
          : undefined;
  return {
    ...file,
    ...line,
    rules: { ...file.rules, ...line.rules },
    external: [...(file.external ?? []), ...(line.external ?? [])],
    ...(baselineFile !== undefined && { baselineFile }),
  };
}

function fromCommandLine(args: Args): Config {
  return {
    ...(args.has('complete') && { complete: true }),
    ...one(args, 'namespace', 'namespace'),
    ...one(args, 'severity', 'severity'),
    ...one(args, 'fail-on', 'failOn'),
    ...one(args, 'kubernetes-version', 'kubernetesVersion'),
    ...one(args, 'node-port-range', 'nodePortRange'),
    ...several(args, 'honor'),
    ...several(args, 'external'),
    ...rules(args),
  };
}

function one(args: Args, option: string, name: keyof Config): Config {
  const value = args.value(option);
  return value === undefined ? {} : read(option, { [name]: value });
}

function several(args: Args, name: 'external' | 'honor'): Config {
  const values = args.values(name);
  return values.length === 0 ? {} : read(name, { [name]: values });
}

function rules(args: Args): Config {
  const settings = args.values('rule').map((text) => {
    const [rule = '', setting, ...rest] = text.split('=');
    if (rule === '' || setting === undefined || rest.length > 0) {
      throw new UserError(`--rule ${text}: write it as in --rule target-port-undeclared=error`);
    }
    return read('rule', { rules: { [rule]: setting } }).rules ?? {};
  });
  return settings.length === 0 ? {} : { rules: Object.assign({}, ...settings) as Config['rules'] };
}

/** In the words, and by the rules, of the configuration file. */
function read(option: string, value: object): Config {
  const { config, problems } = readConfig(value);
  const [problem] = problems;
  if (problem !== undefined) throw new UserError(`--${option}: ${problem.message}`);
  return config;
}
