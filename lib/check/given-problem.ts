import type { Problem } from '../rules/shared/rule';

/** A problem that somebody else than a rule has found. */
export interface GivenProblem {
  /** The id of the rule that it breaks. */
  readonly rule: string;
  readonly problem: Problem;
}
