import { isSlipOf } from '../../lib/ports/slip';
import { areSiblings, didYouMean, suggest } from '../../lib/ports/suggest';

test.each([
  ['htpp', 'http'],
  ['http2', 'http'],
  ['metrcis', 'metrics'],
  ['HTTP', 'http'],
  ['web', undefined],
  ['http', undefined],
  ['x', undefined],
  ['', undefined],
  ['ab', undefined],
])('%j is meant to be %j', (value, expected) => {
  expect(suggest(value, ['http', 'metrics', 'y', 'ac'])).toBe(expected);
});

test('the nearest wins, of equally near ones the first', () => {
  expect(suggest('8081', ['8082', '8080'])).toBe('8082');
  expect(suggest('metric', ['metrixs', 'metrics'])).toBe('metrics');
});

test('fewer than half of the letters may differ', () => {
  expect(suggest('abc', ['abd'])).toBe('abd');
  expect(suggest('abcd', ['abxy'])).toBeUndefined();
  expect(suggest('abcde', ['abcxy'])).toBe('abcxy');
  expect(suggest('abcdefghij', ['abcdefgxyz'])).toBeUndefined();
});

test('the end of a message', () => {
  expect(didYouMean('htpp', ['http'])).toBe("; did you mean 'http'?");
  expect(didYouMean('web', ['http'])).toBe('');
});

test.each([
  ['web-1', 'web-2', true],
  ['web-internal', 'web-external', true],
  ['gateway.http', 'gateway.https', true],
  ['int-api', 'ext-api', true],
  ['web', 'web', false],
  ['web-internal', 'web-externel', false],
  ['web-internal', 'api-external', false],
  ['internal', 'external-web', false],
])('%j and %j are siblings: %j', (one, other, expected) => {
  expect(areSiblings(one, other)).toBe(expected);
  expect(areSiblings(other, one)).toBe(expected);
  if (expected) expect(isSlipOf(one, other)).toBe(false);
});
