import { FOREIGN_CHECKS } from '../../lib/check/foreign-suppression';
import { RULES } from '../../lib/rules/registry';

test('every check of another tool stands for rules that there are', () => {
  const known: readonly string[] = RULES.map(({ id }) => id);
  const meant = Object.values(FOREIGN_CHECKS).flatMap((checks) => Object.values(checks).flat());
  expect(meant.filter((id) => !known.includes(id))).toEqual([]);
});
