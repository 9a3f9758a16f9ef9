import type { CheckResult } from './check';
import { type FailOn, SEVERITIES } from './config';

/** Whether the findings are a failure. */
export function hasFailed({ counts }: Pick<CheckResult, 'counts'>, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
}
