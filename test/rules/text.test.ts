import { isPlaceholder } from '../../lib/rules/shared/text';

// Were the whole searched again from each character, these would take hours.
test('long texts are known as no placeholders in one go', () => {
  const many = (unit: string): string => unit.repeat(1_000_000);
  expect(isPlaceholder(`${many('_')}!`)).toBe(false);
  expect(isPlaceholder(many('<'))).toBe(false);
  expect(isPlaceholder('WEB_PORT')).toBe(true);
});
