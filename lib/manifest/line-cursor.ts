import {
  TAB,
  NEWLINE,
  RETURN,
  SPACE,
  QUOTE,
  HASH,
  APOSTROPHE,
  DASH,
  DOT,
  COLON,
  BACKSLASH,
  UNDERSCORE,
  isDigit,
  isLetter,
  isOfKey,
} from './characters';
import { LONGEST_WORD, scalarValue } from './scalar-value';

/** Thrown where a text is not in the style that is read here; it may be right all the same. */
export class OtherStyle extends Error {}

/** Where in a text a reader of its lines is. */
export abstract class LineCursor {
  /** Where the next content begins, and how many characters stand before it on its line; -1 at the end. */
  protected at = 0;
  protected indent = -1;

  /** Takes a text of which a part is to be read. */
  public constructor(
    protected readonly text: string,
    protected readonly end: number,
  ) {}

  /** Goes on where another reader of the same text has ended. */
  protected continueAfter(other: LineCursor): void {
    this.at = other.at;
    this.indent = other.indent;
  }

  protected isItem(): boolean {
    return this.isDash(this.at);
  }

  protected isDash(at: number): boolean {
    return this.text.charCodeAt(at) === DASH && this.isSpaceOrEnd(at + 1);
  }

  protected isKey(from: number): boolean {
    const to = this.endOfKey(from);
    return to >= 0 && this.colonAt(to) >= 0;
  }

  /** Where the key ends that begins there, -1 if none does. */
  protected endOfKey(from: number): number {
    const { text, end } = this;
    const first = text.charCodeAt(from);
    let at = from + 1;
    if (first === QUOTE || first === APOSTROPHE) {
      for (; at < end; at += 1) {
        const character = text.charCodeAt(at);
        if (character === first) return at + 1;
        if (character === NEWLINE || (character === BACKSLASH && first === QUOTE)) return -1;
      }
      return -1;
    }
    if (first > 0x30 && first <= 0x39) {
      while (at < end && isDigit(text.charCodeAt(at))) at += 1;
      return at - from > 9 ? -1 : at;
    }
    if (first !== DOT && first !== UNDERSCORE && !isLetter(first)) return -1;
    while (at < end && isOfKey(text.charCodeAt(at))) at += 1;
    return at;
  }

  /** Whether a key is a value of its own, as `yes` and `.5` are; numbers of digits alone read as they are written. */
  protected isWord(from: number, to: number): boolean {
    const first = this.text.charCodeAt(from);
    if (isDigit(first) || (first !== DOT && to - from > LONGEST_WORD)) return false;
    return scalarValue(this.text.slice(from, to)) !== undefined;
  }

  /** Where the colon behind a key stands, -1 if there is none. */
  protected colonAt(to: number): number {
    const at = this.skipSpaces(to);
    return this.text.charCodeAt(at) === COLON && this.isSpaceOrEnd(at + 1) ? at : -1;
  }

  /** Goes to what follows on the lines below. */
  protected toNextLine(from: number): void {
    this.toContent(this.nextLine(from));
  }

  protected toContent(line: number): void {
    const { text, end } = this;
    for (let start = line; start < end;) {
      const from = this.skipSpaces(start);
      const first = text.charCodeAt(from);
      if (from >= end) break;
      if (first !== NEWLINE && first !== HASH && first !== RETURN) {
        if (first === TAB) throw new OtherStyle();
        this.at = from;
        this.indent = from - start;
        return;
      }
      if (first === RETURN && text.charCodeAt(from + 1) !== NEWLINE) throw new OtherStyle();
      start = this.nextLine(from);
    }
    this.at = end;
    this.indent = -1;
  }

  protected nextLine(from: number): number {
    return this.endOfLine(from) + 1;
  }

  protected endOfLine(from: number): number {
    const { text, end } = this;
    if (text.charCodeAt(from) === NEWLINE) return Math.min(from, end);
    const at = text.indexOf('\n', from);
    return at < 0 || at > end ? end : at;
  }

  protected skipSpaces(from: number): number {
    const { text, end } = this;
    let at = from;
    while (at < end && text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  protected isLineEnd(at: number): boolean {
    if (at >= this.end) return true;
    const character = this.text.charCodeAt(at);
    return character === NEWLINE || (character === RETURN && this.text.charCodeAt(at + 1) === NEWLINE);
  }

  protected isSpaceOrEnd(at: number): boolean {
    return at >= this.end || this.text.charCodeAt(at) === SPACE || this.isLineEnd(at);
  }
}
