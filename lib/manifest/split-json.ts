import { endOfLine } from './text-range';

export interface DocumentText {
  /** The text, without the separators around it. */
  readonly text: string;
  /** The offset of the text in the whole. */
  readonly offset: number;
}

/**
 * Splits consecutive JSON objects with nothing but comments between them.
 *
 * Any other text is returned whole; an object that is not closed extends to the end.
 */
export function splitJson(text: string): readonly DocumentText[] {
  const whole = [{ text, offset: 0 }];
  const ends: number[] = [];
  let depth = 0;
  // A comment after an object, on its last line, belongs to that object.
  let isBehind = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{') {
      // Two braces start a template.
      if (depth === 0 && ends.length === 0 && text.charAt(at + 1) === '{') return whole;
      depth += 1;
    } else if (depth === 0) {
      if (character === '#' && /^\s?$/.test(text.charAt(at - 1))) {
        at = endOfLine(text, at);
        if (isBehind) ends[ends.length - 1] = at;
      } else if (/\S/.test(character)) {
        return whole;
      }
      isBehind &&= text.charAt(at) !== '\n';
    } else if (character === '"') {
      at = endOfString(text, at);
    } else if (character === '}') {
      depth -= 1;
      isBehind = depth === 0;
      if (isBehind) ends.push(at + 1);
    }
  }
  if (ends.length === 0) return whole;
  if (depth === 0) ends.pop();
  return [0, ...ends].map((start, index) => ({ text: text.slice(start, ends[index]), offset: start }));
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '"') return at;
  }
  return text.length;
}
