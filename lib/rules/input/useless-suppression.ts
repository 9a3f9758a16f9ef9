import type { RuleBody } from '../shared/rule';

/** Suppressions that are of no effect. The check reports them, as it alone knows what was suppressed. */
export const uselessSuppression: RuleBody = {
  severity: 'warning',
  sentence: 'a suppression names a rule, says why, and suppresses something',
  why: 'one that is left over hides the next real finding, and one without a reason is never removed',
  fix: 'remove it, correct the name of the rule, or add the reason',
  doesNotSee: 'suppressions of rules that are switched off',
  check() {
    // Nothing of it is in the graph.
  },
};
