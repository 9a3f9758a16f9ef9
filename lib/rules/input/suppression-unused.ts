import type { RuleBody } from '../shared/rule';

/** Suppressions that are left over. The check reports them, as it alone knows what was suppressed. */
export const suppressionUnused: RuleBody = {
  severity: 'warning',
  sentence: 'a suppression suppresses nothing',
  why: 'a leftover suppression hides the next real finding',
  fix: 'remove it',
  doesNotSee: 'suppressions of rules that are off',
  check() {
    // Nothing of it is in the graph.
  },
};
