/** One of the documents of a text. */
export interface DocumentText {
  /** The text, without the separators around it. */
  readonly text: string;
  /** Where the text begins in the whole. */
  readonly offset: number;
}

/**
 * Splits objects of JSON that follow each other without anything between them, as a decoder of JSON reads them.
 *
 * What is anything else stays as it is; of what has no end the rest is one.
 */
export function splitJson(text: string): readonly DocumentText[] {
  const whole = [{ text, offset: 0 }];
  if (!/^\s*\{(?!\{)/.test(text)) return whole;
  const pieces: DocumentText[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (depth === 0 && character !== '{') {
      if (/\S/.test(character)) return whole;
    } else if (character === '"') {
      at = endOfString(text, at);
    } else if (character === '{') {
      depth += 1;
    } else if (character === '}') {
      depth -= 1;
      if (depth > 0) continue;
      pieces.push({ text: text.slice(start, at + 1), offset: start });
      start = at + 1;
    }
  }
  if (pieces.length === 0) return whole;
  const last = pieces.at(-1);
  if (depth === 0 && last !== undefined) {
    pieces[pieces.length - 1] = { text: text.slice(last.offset), offset: last.offset };
  } else {
    pieces.push({ text: text.slice(start), offset: start });
  }
  return pieces;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '"') return at;
  }
  return text.length;
}
