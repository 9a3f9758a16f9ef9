/** A place in a file. */
export interface Position {
  /** The line, counted from 1. */
  readonly line: number;
  /** The column, counted from 1. */
  readonly column: number;
  /** The line on which the place ends. */
  readonly endLine: number;
  /** The column behind the last character. */
  readonly endColumn: number;
  /** The index of the first character in the text of the file. */
  readonly offset: number;
  /** The index behind the last character. */
  readonly endOffset: number;
}
