import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { isSame } from '../../lib/kube/read-manifest';

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
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(isSame(one, other)).toBe(isDeepStrictEqual(one, other));
      expect(isSame(one, structuredClone(one))).toBe(true);
      if (isSame(one, other)) same += 1;
    }),
    { numRuns: 2000, seed: 5 },
  );
  expect(same).toBeGreaterThan(50);
});
