import type { Problem } from '../rules/shared/rule';

/** A problem that was not found by running a rule. */
export interface GivenProblem {
  /** The id of the rule that it breaks. */
  readonly rule: string;
  readonly problem: Problem;
}
