import type { CheckResult } from './check';
import { FAIL_ON, type FailOn } from './config';
import { isFields } from '../kube/read-manifest';
import { refuseGiven } from '../manifest/given';
import { isWeaker, SEVERITIES } from './severity';

/** Whether the findings fail the check. */
export function hasFailed(result: Pick<CheckResult, 'counts'>, failOn: FailOn): boolean {
  if (!isFields(result) || !isFields(result.counts)) refuseGiven('hasFailed()', result, 'the result of a check');
  if (!FAIL_ON.includes(failOn)) {
    refuseGiven('hasFailed()', failOn, `one of ${FAIL_ON.map((one) => `'${one}'`).join(', ')}`, 'failOn');
  }
  const { counts } = result;
  if (failOn === 'never') return false;
  return SEVERITIES.some((severity) => !isWeaker(severity, failOn) && counts[severity] > 0);
}
