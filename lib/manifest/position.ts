/** A position in a file. */
export interface Position {
  /** The line, counted from 1. */
  readonly line: number;
  /** The column, counted from 1. */
  readonly column: number;
  /** The line on which it ends. */
  readonly endLine: number;
  /** The column after the last character. */
  readonly endColumn: number;
  /** The index of the first character in the text of the file. */
  readonly offset: number;
  /** The index after the last character. */
  readonly endOffset: number;
}
