import type { Config } from './config';
import type { OwnRule } from '../rules/define-rule';
import type { CheckOptions } from './options';

/** How to check, of what a configuration says. */
export function checkOptions(
  { namespace, failOn, baseline: _, ruleModules: __, severity, ...rest }: Config,
  ownRules: readonly OwnRule[] = [],
): CheckOptions {
  // What makes the check fail is shown.
  const least = failOn === 'info' ? 'info' : severity;
  return {
    ...rest,
    ...(ownRules.length > 0 && { ownRules }),
    ...(least !== undefined && { severity: least }),
    ...(namespace !== undefined && { defaultNamespace: namespace }),
  };
}
