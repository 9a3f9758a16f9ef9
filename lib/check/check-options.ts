import type { Config } from './config';
import type { CheckOptions } from './options';

/** How to check, of what a configuration says. */
export function checkOptions({ namespace, failOn, baseline: _, severity, ...rest }: Config): CheckOptions {
  // What makes the check fail is shown.
  const least = failOn === 'info' ? 'info' : severity;
  return {
    ...rest,
    ...(least !== undefined && { severity: least }),
    ...(namespace !== undefined && { defaultNamespace: namespace }),
  };
}
