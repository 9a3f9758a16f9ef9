import type { Baseline } from '../check/baseline';
import { checkOptions } from '../check/check-options';
import type { FailOn } from '../check/config';
import type { CheckOptions } from '../check/options';
import { loadBaseline } from '../check/load-baseline';
import { readConfig } from '../check/read-config';
import { pathText } from '../kube/field-path';

/** What the properties of the plugin say. */
export interface Properties {
  /** How to check. */
  readonly options: CheckOptions;
  /** The least severity that fails the synth. */
  readonly failOn: FailOn;
}

/**
 * Reads the properties that are written in cdk8s.yaml: what the configuration file of the command line has.
 *
 * @throws If there is no such property, or it cannot have that value: everything that is wrong at once.
 */
export function readProperties(value: unknown): Properties {
  const { config, problems } = readConfig(value);
  if (problems.length > 0) {
    const lines = problems.map(({ path, message }) =>
      [pathText(path), message].filter((text) => text !== '').join(': '),
    );
    throw new Error(`invalid properties of PortsValidation:\n  ${lines.join('\n  ')}`);
  }
  const { failOn = 'warning', baseline } = config;
  return {
    failOn,
    options: { ...checkOptions(config), ...(baseline !== undefined && { baseline: baselineIn(baseline) }) },
  };
}

function baselineIn(file: string): Baseline {
  const loaded = loadBaseline(file, file);
  if ('problem' in loaded) throw new Error(`the baseline of PortsValidation cannot be used: ${loaded.problem}`);
  return loaded.baseline;
}
