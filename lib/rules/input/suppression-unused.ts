import type { RuleBody } from '../shared/rule';

/** Suppressions that are no longer needed. The engine reports them, because only it knows what was suppressed. */
export const suppressionUnused: RuleBody = {
  severity: 'warning',
  sentence: 'a suppression suppresses nothing',
  why: 'a leftover suppression hides the next real finding',
  fix: 'remove it',
  doesNotSee: 'suppressions of rules that are off',
  check() {
    // The graph has no suppressions.
  },
};
