import { createColors } from 'picocolors';

/** Colours a text, or returns it unchanged. */
type Color = (text: string) => string;

/** The colours of a report. */
export interface Colors {
  /** What cannot work. */
  readonly error: Color;
  /** What is probably wrong. */
  readonly warning: Color;
  /** What is worth knowing. */
  readonly info: Color;
  /** What to read first. */
  readonly strong: Color;
  /** What can be skipped. */
  readonly faint: Color;
}

/** The colours of a terminal, or none. */
export function colorsFor(isColoured: boolean): Colors {
  // Returned before picocolors is used: the build loads it at its first use, and loading it opens standard output.
  if (!isColoured) return { error: String, warning: String, info: String, strong: String, faint: String };
  const { red, yellow, cyan, bold, dim } = createColors(true);
  return { error: red, warning: yellow, info: cyan, strong: bold, faint: dim };
}
