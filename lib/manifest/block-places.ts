import type { PlaceEntry, PlaceNode } from './place-tree';
import type { TextRange } from './text-range';

/**
 * The places in a document in block style, as nearly all manifests are written; `undefined` if there is anything else in it: anchors,
 * tags, quotes or plain text over several lines, and whatever looks odd.
 *
 * It looks at the lines only, which is faster than to parse YAML.
 */
export function blockPlaces(text: string): PlaceNode | undefined {
  try {
    return new BlockReader(text).read();
  } catch (error) {
    // Of deep nesting the stack is at an end.
    if (error instanceof OtherStyle || error instanceof RangeError) return undefined;
    throw error;
  }
}

class OtherStyle extends Error {}

interface Line {
  readonly start: number;
  /** Behind the last character that is no space. */
  readonly end: number;
  /** How many spaces stand before the first character; a dash is as good as a space once it has been read. */
  indent: number;
  /** Whether there is nothing in it, or a comment alone. */
  readonly isEmpty: boolean;
}

// Other plain keys are numbers, words such as `yes`, or rare.
const KEY = /(?:("[^"\\\n]*"|'[^'\n]*')|(\.?[A-Za-z_][\w./-]*|[1-9]\d{0,8})) *:(?=\s|$)/y;
const WORD = /^(?:y|n|yes|no|on|off|true|false|null|\.inf|\.nan)$/i;
const DASH = /-(?=\s|$)/y;
const DOUBLE_QUOTED = /"(?:[^"\\\n]|\\.)*"/y;
const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;
const PLAIN = /[^\s&*!%@`?|>'"{}[\],#:-](?:[^\n:#]|:(?=\S)|(?<=\S)#)*|[:-](?=\S)(?:[^\n:#]|:(?=\S)|(?<=\S)#)*/y;
const BLOCK_SCALAR = /[|>][+-]?(?=\s|$)/y;
const FLOW_TOKEN = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[[\]{}]|[^"'[\]{}\n]+/y;
const REST = / *\r?(?: #.*)?$/my;

class BlockReader {
  private readonly lines: Line[] = [];
  private at = 0;

  public constructor(private readonly text: string) {
    if ((text.includes('\r') && /\r(?!\n)/.test(text)) || (text.includes('\t') && /^ *\t/m.test(text))) {
      throw new OtherStyle();
    }
    for (let start = 0; start < text.length;) {
      const newline = text.indexOf('\n', start);
      const next = newline < 0 ? text.length : newline;
      let from = start;
      while (text.charCodeAt(from) === 0x20) from += 1;
      const end = start + text.slice(start, next).trimEnd().length;
      const isEmpty = end <= from || text.startsWith('#', from);
      this.lines.push({ start, end, indent: from - start, isEmpty });
      start = next + 1;
    }
  }

  public read(): PlaceNode {
    const line = this.next();
    if (line === undefined) throw new OtherStyle();
    const root = this.block(line);
    if (this.next() !== undefined) throw new OtherStyle();
    return root;
  }

  /** The next line with something in it. */
  private next(): Line | undefined {
    while (this.lines[this.at]?.isEmpty === true) this.at += 1;
    return this.lines[this.at];
  }

  private matches(expression: RegExp, from: number): RegExpExecArray | null {
    expression.lastIndex = from;
    return expression.exec(this.text);
  }

  private isItem({ start, indent }: Line): boolean {
    return this.matches(DASH, start + indent) !== null;
  }

  private block(line: Line): PlaceNode {
    return this.isItem(line) ? this.list(line.indent) : this.map(line.indent);
  }

  private map(indent: number): PlaceNode {
    const fields = new Map<string, PlaceEntry>();
    let firstKey: TextRange | undefined;
    for (let line = this.next(); line?.indent === indent && !this.isItem(line); line = this.next()) {
      const from = line.start + indent;
      const match = this.matches(KEY, from);
      if (match === null) throw new OtherStyle();
      const [whole, quoted, plain = ''] = match;
      if (quoted === undefined && WORD.test(plain)) throw new OtherStyle();
      const key: TextRange = [from, from + (quoted ?? plain).length];
      firstKey ??= key;
      // Of a key that is there twice the last one counts.
      fields.set(quoted?.slice(1, -1) ?? plain, { key, value: this.value(line, from + whole.length, indent, true) });
    }
    this.refuseDeeper(indent);
    return { fields, firstKey };
  }

  private list(indent: number): PlaceNode {
    const items: PlaceEntry[] = [];
    for (let line = this.next(); line?.indent === indent && this.isItem(line); line = this.next()) {
      const from = this.skipSpaces(line.start + indent + 1);
      if (this.matches(KEY, from) === null && this.matches(DASH, from) === null) {
        items.push({ value: this.value(line, from, indent, false) });
      } else {
        line.indent = from - line.start;
        items.push({ value: this.block(line) });
      }
    }
    this.refuseDeeper(indent);
    return { items };
  }

  private refuseDeeper(indent: number): void {
    const line = this.next();
    if (line !== undefined && line.indent > indent) throw new OtherStyle();
  }

  /** What stands behind a key or a dash, or on the lines below. */
  private value(line: Line, after: number, indent: number, isField: boolean): PlaceNode {
    const from = this.skipSpaces(after);
    this.at += 1;
    if (this.matches(BLOCK_SCALAR, from) !== null) return { scalar: [from, this.blockScalar(indent)] };
    if (from >= line.end || this.text.startsWith('#', from)) {
      const next = this.next();
      const isInside =
        next !== undefined && (next.indent > indent || (isField && next.indent === indent && this.isItem(next)));
      return isInside ? this.block(next) : {};
    }
    const end = this.flowEnd(from) ?? this.scalarEnd(from);
    if (this.matches(REST, end) === null) throw new OtherStyle();
    this.refuseDeeper(indent);
    return /[[{]/.test(this.text.charAt(from)) ? { isOpaque: true } : { scalar: [from, end] };
  }

  private scalarEnd(from: number): number {
    const match = this.matches(DOUBLE_QUOTED, from) ?? this.matches(SINGLE_QUOTED, from) ?? this.matches(PLAIN, from);
    if (match === null) throw new OtherStyle();
    return from + match[0].trimEnd().length;
  }

  /** The end of a list or object in flow style that ends on its line. */
  private flowEnd(from: number): number | undefined {
    if (!/[[{]/.test(this.text.charAt(from))) return undefined;
    let depth = 0;
    for (let at = from; ;) {
      const token = this.matches(FLOW_TOKEN, at)?.[0];
      if (token === undefined) throw new OtherStyle();
      at += token.length;
      if (token === '[' || token === '{') depth += 1;
      if (token === ']' || token === '}') depth -= 1;
      if (depth === 0) return at;
    }
  }

  /** The end of a text of several lines, all of which stand as deep as the first. */
  private blockScalar(indent: number): number {
    let depth: number | undefined;
    let end: number | undefined;
    for (let line = this.lines[this.at]; line !== undefined; line = this.lines[(this.at += 1)]) {
      if (line.end <= line.start + line.indent) {
        if (depth === undefined && line.indent > indent) throw new OtherStyle();
        continue;
      }
      depth ??= line.indent;
      if (depth <= indent || line.indent < depth) break;
      end = line.end;
    }
    if (end === undefined) throw new OtherStyle();
    this.refuseDeeper(indent);
    return end;
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === 0x20) at += 1;
    return at;
  }
}
