import type { RuleBody } from '../shared/rule';

/** Suppressions that are of no effect. The check reports them, as it alone knows what was suppressed. */
export const uselessSuppression: RuleBody = {
  severity: 'warning',
  sentence: 'a suppression names no rule, gives no reason, or suppresses nothing',
  why: 'one that is left over hides the next real finding, and nobody dares to remove one without a reason',
  fix: 'remove it, correct the id of the rule, or add the reason',
  doesNotSee: 'suppressions of rules that are switched off',
  check() {
    // Nothing of it is in the graph.
  },
};
