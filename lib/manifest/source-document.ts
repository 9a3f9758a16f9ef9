import type { FieldPath } from '../kube/field-path';
import type { Comment } from './comments';
import type { Position } from './position';
import { TextPlaces } from './text-places';

/** A file that resources were read from. */
export interface SourceFile {
  /** The path as given or found, or a placeholder such as `<stdin>`. */
  readonly file: string;
  /** The whole content. */
  readonly text: string;
  /**
   * Whether the bytes were valid UTF-8; invalid ones are U+FFFD in the text.
   *
   * @defaultValue `true`
   */
  readonly isUtf8?: boolean;
  /**
   * Why the file could not be read.
   *
   * @defaultValue it was read
   */
  readonly unreadable?: string;
  /**
   * Whether a program rendered the text, so its lines are not those of the file.
   *
   * @defaultValue `false`
   */
  readonly isRendered?: boolean;
}

/** Whether the lines of the text are those of the file. */
export function hasLines({ unreadable, isRendered }: SourceFile): boolean {
  return unreadable === undefined && isRendered !== true;
}

/** One document of a file, which locates fields on demand. */
export class SourceDocument {
  /** Only keeps the text; nothing is computed yet. */
  public constructor(
    /** The file. */
    public readonly source: SourceFile,
    /** The number of the document in the file, from 0. */
    public readonly index: number,
    /** The text of the document. */
    public readonly text: string,
    /** Where the document begins in the text of the file. */
    public readonly offset: number,
    /** Locates fields in the text. */
    private readonly places: TextPlaces = new TextPlaces(text),
  ) {}

  /** The position of a field, or of the nearest existing object around it. */
  public locate(path: FieldPath): Position {
    const [start, end] = this.places.rangeOf(path);
    return this.positionOf(start, end);
  }

  /** Whether the text of a field is also the value of other fields. */
  public isShared(path: FieldPath): boolean {
    return this.places.isShared(path);
  }

  /** The comments above and after a field, and above the objects around it, innermost first. */
  public commentsAt(path: FieldPath): readonly Comment[] {
    return this.places.commentsAt(path);
  }

  /** All comments, in order. */
  public comments(): readonly Comment[] {
    return this.places.comments();
  }

  /** The position of a part of the document's text. */
  public positionOf(start: number, end: number): Position {
    const lines = lineStarts(this.source);
    const from = lineAt(lines, this.offset + start);
    const to = lineAt(lines, this.offset + end);
    return {
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      offset: this.offset + start,
      endOffset: this.offset + end,
    };
  }
}

// Cached by file, because many of its documents may have findings.
const LINES = new WeakMap<SourceFile, readonly number[]>();

function lineStarts(source: SourceFile): readonly number[] {
  const known = LINES.get(source);
  if (known !== undefined) return known;
  const { text } = source;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  LINES.set(source, starts);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
