import { FOREIGN_CHECKS } from '../../lib/check/foreign-suppression';
import { RULES } from '../../lib/rules/registry';

/** Rules that are still to be written. */
const MISSING = ['exposure', 'network-policy-selects-nothing', 'pod-without-policy'];

test('every check of another tool stands for rules that there are', () => {
  const known = [...RULES.map(({ id }) => id), ...MISSING];
  const meant = Object.values(FOREIGN_CHECKS).flatMap((checks) => Object.values(checks).flat());
  expect(meant.filter((id) => !known.includes(id))).toEqual([]);
});
