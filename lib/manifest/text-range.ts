/** A part of a text: the index of its first character and the one behind its last. */
export type TextRange = readonly [start: number, end: number];
