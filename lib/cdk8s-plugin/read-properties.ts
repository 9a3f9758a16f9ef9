import type { Baseline } from '../check/baseline';
import { checkOptions } from '../check/check-options';
import type { FailOn } from '../check/config';
import type { CheckOptions } from '../check/options';
import { loadBaseline } from '../check/load-baseline';
import { loadRules } from '../check/load-rules';
import { readConfig } from '../check/read-config';
import type { OwnRule } from '../rules/define-rule';
import { pathText } from '../kube/field-path';

/** The properties of the plugin, as settings. */
export interface Properties {
  /** How to check. */
  readonly options: CheckOptions;
  /** The least severity that fails the synth. */
  readonly failOn: FailOn;
}

/**
 * Reads the properties in cdk8s.yaml, which are those of the command line's configuration file.
 *
 * @throws If there is no such property, or it cannot have that value: everything that is wrong at once.
 */
export function readProperties(value: unknown): Properties {
  const modules = readConfig(value).config.ruleModules ?? [];
  const ownRules = loadOwn(modules);
  const { config, problems } = readConfig(
    value,
    ownRules.map(({ id }) => id),
  );
  if (problems.length > 0) {
    const lines = problems.map(({ path, message }) =>
      [pathText(path), message].filter((text) => text !== '').join(': '),
    );
    throw new Error(`invalid properties of PortsValidation:\n  ${lines.join('\n  ')}`);
  }
  const { failOn = 'warning', baseline } = config;
  return {
    failOn,
    options: { ...checkOptions(config, ownRules), ...(baseline !== undefined && { baseline: baselineIn(baseline) }) },
  };
}

/** Loads the user's own rules. Running them is safe: the same cdk8s.yaml names the program of the app. */
function loadOwn(modules: readonly string[]): readonly OwnRule[] {
  try {
    return loadRules(modules, process.cwd());
  } catch (error) {
    throw new Error(`the rules of PortsValidation cannot be used: ${(error as Error).message}`, { cause: error });
  }
}

function baselineIn(file: string): Baseline {
  const loaded = loadBaseline(file, file);
  if ('problem' in loaded) throw new Error(`the baseline of PortsValidation cannot be used: ${loaded.problem}`);
  return loaded.baseline;
}
