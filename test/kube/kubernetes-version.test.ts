import { isSince } from '../../lib/kube/kubernetes-version';

test.each([
  ['1.33', '1.33', true],
  ['v1.33.2', '1.33', true],
  ['1.32.9', '1.33', false],
  ['1.9', '1.28', false],
  ['2.0', '1.28', true],
  ['0.99', '1.28', false],
  [undefined, '1.36', true],
  ['latest', '1.36', true],
])('version %s is since %s: %s', (version, since, expected) => {
  expect(isSince(version, since)).toBe(expected);
});
