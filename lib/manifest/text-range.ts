/** A part of a text: the index of its first character and the index after its last. */
export type TextRange = readonly [start: number, end: number];

/** The end of the line that contains an offset. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
