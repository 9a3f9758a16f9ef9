import type { RuleBody } from '../shared/rule';

/** Suppressions that are of no effect. The check reports them, as it alone knows what was suppressed. */
export const uselessSuppression: RuleBody = {
  severity: 'warning',
  sentence: 'a suppression names no rule, gives no reason, or suppresses nothing',
  why: 'a leftover suppression hides the next real finding, and one without a reason is hard to remove',
  fix: 'remove it, correct the id of the rule, or add the reason',
  doesNotSee: 'suppressions of rules that are switched off',
  check() {
    // Nothing of it is in the graph.
  },
};
