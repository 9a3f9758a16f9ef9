import { readComment } from '../../lib/check/suppression';
import { isPlaceholder } from '../../lib/rules/text';

test.each([
  [' cdk8s-ports ignore port-range: it is known ', 'port-range', 'it is known'],
  ['cdk8s-ports  ignore  port-range :it: is', 'port-range', 'it: is'],
  [' cdk8s-ports ignore port-range because\r', 'port-range', 'because'],
  [' cdk8s-ports ignore port-range', 'port-range', ''],
])('%j', (comment, rule, reason) => {
  expect(readComment(comment)).toEqual({ rule, reason });
});

test.each([' cdk8s-ports ignore', ' see cdk8s-ports ignore port-range: x', ' cdk8s-ports ignored port-range: x'])(
  '%j is none',
  (comment) => {
    expect(readComment(comment)).toBeUndefined();
  },
);

// Were the whole searched again from each character, these would take hours.
test('long texts are read in one go', () => {
  const many = (unit: string): string => unit.repeat(1_000_000);
  expect(readComment(` cdk8s-ports ignore a: b${many(' ')}c`)?.reason).toHaveLength(1_000_002);
  expect(readComment(` cdk8s-ports ignore ${many('a')}\rb`)).toBeUndefined();
  expect(readComment(` cdk8s-ports ignore a${many(' ')}\rb`)).toBeUndefined();
  expect(isPlaceholder(`${many('_')}!`)).toBe(false);
  expect(isPlaceholder(many('<'))).toBe(false);
  expect(isPlaceholder('WEB_PORT')).toBe(true);
});
