import type { Config } from './config';
import type { OwnRule } from '../rules/define-rule';
import type { CheckOptions } from './options';

/** The options of the check that a configuration sets. */
export function checkOptions(
  { namespace, failOn, baseline: _, ruleModules: __, severity, ...rest }: Config,
  ownRules: readonly OwnRule[] = [],
): CheckOptions {
  // A finding that fails the check must be shown.
  const least = failOn === 'info' ? 'info' : severity;
  return {
    ...rest,
    ...(ownRules.length > 0 && { ownRules }),
    ...(least !== undefined && { severity: least }),
    ...(namespace !== undefined && { defaultNamespace: namespace }),
  };
}
