import {
  TAB,
  NEWLINE,
  RETURN,
  SPACE,
  QUOTE,
  HASH,
  APOSTROPHE,
  PLUS,
  DASH,
  COLON,
  BACKSLASH,
  OPEN_LIST,
  OPEN_OBJECT,
  LITERAL,
  FOLDED,
} from './characters';
import { LineCursor, OtherStyle } from './line-cursor';
import type { TextRange } from './text-range';

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/** Characters that begin no plain text: those that mean something, and what is rare. */
const NOT_PLAIN = new Set(Array.from('\t\n\r #&*!|>\'"%@`,[]{}?', (character) => character.charCodeAt(0)));
const ESCAPED = new Set(Array.from('0abtnvfre "/\\', (character) => character.charCodeAt(0)));
/** As deep as the parser of YAML goes, and well within the stack. */
const DEEPEST = 90;

/**
 * Reads a document in block style, as nearly all manifests are written, by its lines: many times faster than YAML can be parsed. What is
 * anything else, or may be wrong, is left to the parser: anchors, tags, lists and objects within brackets over several lines, keys that
 * are no plain words, and whatever looks odd.
 *
 * What becomes of the values is for those to say who extend it.
 */
export abstract class BlockReader<Node, Fields, Items> extends LineCursor {
  private depth = 0;

  /** Reads a document, all of it. */
  public read(start: number): Node {
    if (start === 0 || this.text.charCodeAt(start - 1) === NEWLINE) this.toContent(start);
    // Behind dashes there may be no more than a comment.
    else this.endValue(start, Infinity);
    if (this.indent < 0) throw new OtherStyle();
    const root = this.block();
    if (this.indent >= 0) throw new OtherStyle();
    return root;
  }

  /** Reads the value of one field of a document, behind its colon; the field stands that deep. */
  public readValue(behind: number, indent: number): Node {
    return this.value(behind, indent, true);
  }

  protected abstract empty(): Node;
  protected abstract scalar(style: ScalarStyle, from: number, to: number, isSimple: boolean): Node;
  /** Reads a list or an object within brackets, which has to end on its line, and says where. */
  protected abstract flow(from: number, to: number): { readonly node: Node; readonly end: number };
  protected abstract openFields(): Fields;
  protected abstract addField(fields: Fields, key: TextRange, isQuoted: boolean, value: Node): void;
  protected abstract closeFields(fields: Fields): Node;
  protected abstract openItems(): Items;
  protected abstract addItem(items: Items, value: Node): void;
  protected abstract closeItems(items: Items): Node;

  /** Reads a field, of which only the value is left. */
  protected readField(fields: Fields, key: TextRange, isQuoted: boolean, colon: number, indent: number): void {
    this.addField(fields, key, isQuoted, this.value(colon + 1, indent, true));
  }

  /** What stands behind a key or a dash, or on the lines below. */
  protected value(behind: number, indent: number, isField: boolean): Node {
    const from = this.skipSpaces(behind);
    if (this.isLineEnd(from) || (this.text.charCodeAt(from) === HASH && from > behind)) {
      this.toNextLine(from);
      const isInside = this.indent > indent || (isField && this.indent === indent && this.isItem());
      return isInside ? this.block() : this.empty();
    }
    switch (this.text.charCodeAt(from)) {
      case LITERAL:
      case FOLDED:
        return this.blockScalar(from, indent);
      case QUOTE:
        return this.doubleQuoted(from, indent);
      case APOSTROPHE:
        return this.singleQuoted(from, indent);
      case OPEN_LIST:
      case OPEN_OBJECT: {
        const { node, end } = this.flow(from, this.endOfLine(from));
        this.endValue(end, indent);
        return node;
      }
      default:
        return this.plain(from, indent);
    }
  }

  private block(): Node {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new OtherStyle();
    const node = this.isItem() ? this.list(this.indent) : this.map(this.indent);
    this.depth -= 1;
    return node;
  }

  private map(indent: number): Node {
    const fields = this.openFields();
    while (this.indent === indent && !this.isItem()) {
      const from = this.at;
      const first = this.text.charCodeAt(from);
      const isQuoted = first === QUOTE || first === APOSTROPHE;
      const to = this.endOfKey(from);
      const colon = to < 0 ? -1 : this.colonAt(to);
      if (colon < 0 || (!isQuoted && this.isWord(from, to))) throw new OtherStyle();
      this.readField(fields, [from, to], isQuoted, colon, indent);
    }
    if (this.indent > indent) throw new OtherStyle();
    return this.closeFields(fields);
  }

  private list(indent: number): Node {
    const items = this.openItems();
    while (this.indent === indent && this.isItem()) {
      const from = this.skipSpaces(this.at + 1);
      if (this.isDash(from) || this.isKey(from)) {
        this.indent += from - this.at;
        this.at = from;
        this.addItem(items, this.block());
      } else {
        this.addItem(items, this.value(this.at + 1, indent, false));
      }
    }
    if (this.indent > indent) throw new OtherStyle();
    return this.closeItems(items);
  }

  private plain(from: number, indent: number): Node {
    const { text } = this;
    const first = text.charCodeAt(from);
    const isIndicator = first === DASH || first === COLON;
    if (NOT_PLAIN.has(first) || (isIndicator && this.isSpaceOrEnd(from + 1))) throw new OtherStyle();
    let to = this.endOfPlain(from);
    let line = this.skipSpaces(to);
    let isSimple = true;
    // A comment ends it.
    while (this.isLineEnd(line)) {
      const next = this.continuation(line, indent);
      if (next < 0) break;
      isSimple = false;
      to = this.endOfPlain(next);
      line = this.skipSpaces(to);
    }
    const node = this.scalar('plain', from, to, isSimple);
    this.endValue(to, indent);
    return node;
  }

  /** Where a plain text ends on its line. */
  private endOfPlain(from: number): number {
    const { text, end } = this;
    let to = from;
    for (let at = from; at < end; at += 1) {
      const character = text.charCodeAt(at);
      if (character === SPACE) continue;
      if (character === NEWLINE || (character === RETURN && text.charCodeAt(at + 1) === NEWLINE)) break;
      if (character === HASH && at > from && text.charCodeAt(at - 1) === SPACE) break;
      if (character === TAB || (character === COLON && this.isSpaceOrEnd(at + 1))) throw new OtherStyle();
      to = at + 1;
    }
    return to;
  }

  /** Where a text goes on that has not ended on its line: deeper than its parent, and with something other than a comment; -1 if nowhere. */
  private continuation(lineEnd: number, indent: number): number {
    const { text, end } = this;
    for (let start = this.nextLine(lineEnd); start < end;) {
      const from = this.skipSpaces(start);
      if (this.isLineEnd(from)) {
        if (from >= end) return -1;
        start = this.nextLine(from);
        continue;
      }
      const first = text.charCodeAt(from);
      return from - start > indent && first !== HASH && first !== TAB ? from : -1;
    }
    return -1;
  }

  private singleQuoted(from: number, indent: number): Node {
    const { text, end } = this;
    let isSimple = true;
    for (let at = from + 1; at < end; at += 1) {
      const character = text.charCodeAt(at);
      if (character === APOSTROPHE) {
        if (text.charCodeAt(at + 1) !== APOSTROPHE) return this.quoted('single', from, at + 1, isSimple, indent);
        isSimple = false;
        at += 1;
      } else if (character === NEWLINE) {
        isSimple = false;
        at = this.quotedLine(at, indent);
      }
    }
    throw new OtherStyle();
  }

  private doubleQuoted(from: number, indent: number): Node {
    const { text, end } = this;
    let isSimple = true;
    for (let at = from + 1; at < end; at += 1) {
      const character = text.charCodeAt(at);
      if (character === QUOTE) return this.quoted('double', from, at + 1, isSimple, indent);
      if (character === BACKSLASH) {
        isSimple = false;
        at += 1;
        const escaped = text.charCodeAt(at);
        if (escaped === NEWLINE) at = this.quotedLine(at, indent);
        // The others are codes of characters.
        else if (!ESCAPED.has(escaped)) throw new OtherStyle();
      } else if (character === NEWLINE) {
        isSimple = false;
        at = this.quotedLine(at, indent);
      }
    }
    throw new OtherStyle();
  }

  /** The last character before the text goes on that is in quotes. */
  private quotedLine(newline: number, indent: number): number {
    const next = this.continuation(newline, indent);
    if (next < 0) throw new OtherStyle();
    return next - 1;
  }

  private quoted(style: ScalarStyle, from: number, to: number, isSimple: boolean, indent: number): Node {
    const node = this.scalar(style, from, to, isSimple);
    this.endValue(to, indent);
    return node;
  }

  /** A text of several lines, all of which stand as deep as the first. */
  private blockScalar(from: number, indent: number): Node {
    const { text, end } = this;
    let header = from + 1;
    // What says how deep it is is rare.
    if (text.charCodeAt(header) === DASH || text.charCodeAt(header) === PLUS) header += 1;
    const behind = this.skipSpaces(header);
    if (!this.isLineEnd(behind) && (text.charCodeAt(behind) !== HASH || behind === header)) throw new OtherStyle();
    let depth = 0;
    let to = -1;
    let before = this.endOfLine(behind);
    for (let start = before + 1; start < end; start = before + 1) {
      const content = this.skipSpaces(start);
      const column = content - start;
      if (this.isLineEnd(content)) {
        if (depth === 0 && column > indent) throw new OtherStyle();
        // Spaces that stand deeper than the text are a part of it.
        if (depth > 0 && column > depth) to = content;
      } else {
        if (text.charCodeAt(content) === TAB) throw new OtherStyle();
        if (depth === 0) depth = column;
        if (depth <= indent || column < depth) break;
        to = this.endOfLine(content);
      }
      before = this.endOfLine(content);
    }
    if (to < 0) throw new OtherStyle();
    const node = this.scalar('block', from, to, false);
    this.toNextLine(before);
    if (this.indent > indent) throw new OtherStyle();
    return node;
  }

  /** Goes on behind a value, after which nothing but a comment may stand on the line. */
  private endValue(to: number, indent: number): void {
    const from = this.skipSpaces(to);
    if (!this.isLineEnd(from) && (this.text.charCodeAt(from) !== HASH || from === to)) throw new OtherStyle();
    this.toNextLine(from);
    if (this.indent > indent) throw new OtherStyle();
  }
}
