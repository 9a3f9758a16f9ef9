/** A part of a text: the index of its first character and the one behind its last. */
export type TextRange = readonly [start: number, end: number];

/** Where the line ends that a place of a text is in. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
