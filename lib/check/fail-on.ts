import type { CheckResult } from './check';
import type { FailOn } from './config';
import { isWeaker, SEVERITIES } from './severity';

/** Whether the findings fail the check. */
export function hasFailed({ counts }: Pick<CheckResult, 'counts'>, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return SEVERITIES.some((severity) => !isWeaker(severity, failOn) && counts[severity] > 0);
}
