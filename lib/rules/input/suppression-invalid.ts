import type { RuleBody } from '../shared/rule';

/** Suppressions that cannot have an effect. The engine reports them, because only it reads suppressions. */
export const suppressionInvalid: RuleBody = {
  severity: 'warning',
  sentence: 'a suppression names no rule, or gives no reason',
  why: 'an unknown rule suppresses nothing, and without a reason nobody dares to remove the suppression later',
  fix: 'correct the rule id, or add the reason',
  doesNotSee: 'suppressions for other tools',
  check() {
    // The graph has no suppressions.
  },
};
