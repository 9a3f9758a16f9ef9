import { createColors } from 'picocolors';

/** Marks a part of a text, or leaves it as it is. */
type Color = (text: string) => string;

/** The marks of a report. */
export interface Colors {
  /** What cannot work. */
  readonly error: Color;
  /** What is probably wrong. */
  readonly warning: Color;
  /** What is worth to know. */
  readonly info: Color;
  /** What is to be read first. */
  readonly strong: Color;
  /** What can be skipped. */
  readonly faint: Color;
}

/** The marks of a terminal, or none. */
export function colorsFor(isColoured: boolean): Colors {
  // picocolors opens the standard output when it is loaded.
  if (!isColoured) return { error: String, warning: String, info: String, strong: String, faint: String };
  const { red, yellow, cyan, bold, dim } = createColors(true);
  return { error: red, warning: yellow, info: cyan, strong: bold, faint: dim };
}
