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

const mark =
  (on: number, off: number): Color =>
  (text) =>
    `\u001b[${on}m${text}\u001b[${off}m`;
const plain: Color = (text) => text;

const COLOURED: Colors = {
  error: mark(31, 39),
  warning: mark(33, 39),
  info: mark(36, 39),
  strong: mark(1, 22),
  faint: mark(2, 22),
};
const PLAIN: Colors = { error: plain, warning: plain, info: plain, strong: plain, faint: plain };

/** The marks of a terminal, or none. */
export function colorsFor(isColoured: boolean): Colors {
  return isColoured ? COLOURED : PLAIN;
}
