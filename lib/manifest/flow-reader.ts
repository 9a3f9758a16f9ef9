import { OtherStyle } from './line-cursor';
import { addField } from './object-fields';
import { scalarValue } from './scalar-value';

const SPACES = / */y;
const DOUBLE_QUOTED = /"[^"\\\n]*"/y;
const SINGLE_QUOTED = /'[^'\n]*'(?!')/y;
// What has a meaning within brackets, or begins a comment, is left to the parser.
const PLAIN = /(?:[\w./$(=<~+\\^]|-(?=[\w.-]))(?:[^\s,[\]{}:#]|:(?=[^\s,[\]{}])| +(?=[^\s,[\]{}:#]))*/y;
const KEY = /(?:([A-Za-z_][\w./-]*)|"([^"\\\n]*)"|'([^'\n]*)') *:(?= )/y;
const DEEPEST = 20;

/** Reads a list or an object within brackets, of one line, with nothing in it that is rare. */
export class FlowReader {
  /** Takes a text and where the bracket stands; afterwards `at` is where the value ends. */
  public constructor(
    private readonly text: string,
    public at: number,
  ) {}

  /** Reads a value. */
  public read(depth = 0): unknown {
    if (depth > DEEPEST) throw new OtherStyle();
    switch (this.text.charAt(this.at)) {
      case '[':
        return this.list(depth);
      case '{':
        return this.fields(depth);
      case '"':
        return this.take(DOUBLE_QUOTED).slice(1, -1);
      case "'":
        return this.take(SINGLE_QUOTED).slice(1, -1);
      default: {
        const word = this.take(PLAIN);
        const value = scalarValue(word);
        return value === undefined ? word : value;
      }
    }
  }

  private list(depth: number): unknown {
    const items: unknown[] = [];
    this.each(']', () => void items.push(this.read(depth + 1)));
    return items;
  }

  private fields(depth: number): unknown {
    const fields = {};
    this.each('}', () => {
      KEY.lastIndex = this.at;
      const [whole = '', plain, double, single = ''] = KEY.exec(this.text) ?? [];
      if (whole === '' || (plain !== undefined && scalarValue(plain) !== undefined)) throw new OtherStyle();
      this.at += whole.length;
      this.take(SPACES);
      addField(fields, plain ?? double ?? single, this.read(depth + 1));
    });
    return fields;
  }

  /** Reads what stands between commas, up to the bracket that closes. */
  private each(closing: string, read: () => void): void {
    this.at += 1;
    this.take(SPACES);
    while (this.text.charAt(this.at) !== closing) {
      read();
      this.take(SPACES);
      const behind = this.text.charAt(this.at);
      if (behind !== ',' && behind !== closing) throw new OtherStyle();
      if (behind === ',') this.at += 1;
      this.take(SPACES);
    }
    this.at += 1;
  }

  private take(expression: RegExp): string {
    expression.lastIndex = this.at;
    const [found] = expression.exec(this.text) ?? [];
    if (found === undefined) throw new OtherStyle();
    this.at += found.length;
    return found;
  }
}
