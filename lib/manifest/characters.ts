// The codes of characters that have a meaning in YAML.
export const TAB = 0x09;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const APOSTROPHE = 0x27;
export const PLUS = 0x2b;
export const DASH = 0x2d;
export const DOT = 0x2e;
const SLASH = 0x2f;
export const COLON = 0x3a;
export const BACKSLASH = 0x5c;
export const UNDERSCORE = 0x5f;
export const OPEN_LIST = 0x5b;
export const OPEN_OBJECT = 0x7b;
export const LITERAL = 0x7c;
export const FOLDED = 0x3e;

/** Whether it is a digit. */
export function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39;
}

/** Whether it is a letter of ASCII. */
export function isLetter(character: number): boolean {
  const lower = character | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Whether it can be a part of a key that needs no quotes. */
export function isOfKey(character: number): boolean {
  return (
    isLetter(character) || (character >= DASH && character <= SLASH) || isDigit(character) || character === UNDERSCORE
  );
}
