import { isPlaceholder } from '../../lib/rules/shared/placeholder';
import { listText } from '../../lib/rules/shared/text';

test('a list has each item once, and says how many more there are', () => {
  expect(listText(['a', 'a', 'b', 'a', 'c'])).toBe('a, b, c');
  expect(listText(['a', 'b', 'c', 'd', 'd', 'e'])).toBe('a, b, c and 2 more');
});

// If each character started a new search of the whole text, these would take hours.
test('long texts are known as no placeholders in one go', () => {
  const many = (unit: string): string => unit.repeat(1_000_000);
  expect(isPlaceholder(`${many('_')}!`)).toBe(false);
  expect(isPlaceholder(many('<'))).toBe(false);
  expect(isPlaceholder('WEB_PORT')).toBe(true);
});
