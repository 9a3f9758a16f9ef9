const WORDS = new Map<string, boolean | number | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Infinity] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, -Infinity] as const),
]);

/** No word has more letters that is a value and no string. */
export const LONGEST_WORD = 5;

/** The value of a plain scalar; `undefined` if it is a string. */
export function scalarValue(text: string): boolean | number | null | undefined {
  const first = text.charCodeAt(0);
  // A digit, or one of + - .
  if ((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e) {
    return numberValue(text) ?? WORDS.get(text);
  }
  return text.length <= LONGEST_WORD ? WORDS.get(text) : undefined;
}

const NUMBER = /^[-+]?(?:0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;

function numberValue(text: string): number | undefined {
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  if (!NUMBER.test(plain)) return undefined;
  const digits = plain.replace(/^[-+]/, '');
  // A leading zero is octal, unless another digit shows that it cannot be.
  const magnitude = /^0[0-7]+$/.test(digits) ? parseInt(digits, 8) : Number(digits);
  return plain.startsWith('-') ? -magnitude : magnitude;
}
