import { didYouMean, suggest } from '../../lib/ports/suggest';

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
