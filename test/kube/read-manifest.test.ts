import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { isSame } from '../../lib/kube/read-manifest';
import { holds } from '../holds';

test('two values say the same if they are equal all the way down', () => {
  const leaf = fc.constantFrom<unknown>(null, 0, NaN, 1, '1', '', true);
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b', '0'), tie('value'), { maxKeys: 2, noNullPrototype: true }),
    ),
  }));
  let same = 0;
  holds(
    fc.property(value, value, (one, other) => {
      expect(isSame(one, other)).toBe(isDeepStrictEqual(one, other));
      expect(isSame(one, structuredClone(one))).toBe(true);
      if (isSame(one, other)) same += 1;
    }),
    2000,
  );
  expect(same).toBeGreaterThan(50);
});
