import { BlockCheck } from './block-check';
import { BlockReader, type ScalarStyle } from './block-reader';
import { OtherStyle } from './line-cursor';
import { blockText } from './block-text';
import { FlowReader } from './flow-reader';
import { addField, type ReadFields } from './object-fields';
import type { TextRange } from './text-range';
import { scalarValue } from './scalar-value';

/**
 * The value of a document in block style; `undefined` if there is anything else in it, which the parser has to read.
 *
 * @param text The text of the file.
 * @param start Where the document begins.
 * @param end Where it ends.
 */
export function blockValue(text: string, start: number, end: number): unknown {
  try {
    return new BlockValues(text, end).read(start);
  } catch (error) {
    if (error instanceof OtherStyle) return undefined;
    throw error;
  }
}

/** The schema of a custom resource, of which no rule reads anything: it may be many times larger than all else. */
const LARGE = 'openAPIV3Schema';

class BlockValues extends BlockReader<unknown, ReadFields, unknown[]> {
  protected override empty(): null {
    return null;
  }

  protected override scalar(style: ScalarStyle, from: number, to: number, isSimple: boolean): unknown {
    const { text } = this;
    // What keeps the line breaks behind it is rare.
    if (style === 'block' && text.charAt(from + 1) === '+') throw new OtherStyle();
    if (style !== 'plain') return isSimple ? text.slice(from + 1, to - 1) : blockText(style, text.slice(from, to));
    const word = isSimple ? text.slice(from, to) : blockText(style, text.slice(from, to));
    const value = scalarValue(word);
    return value === undefined ? word : value;
  }

  protected override flow(from: number): { readonly node: unknown; readonly end: number } {
    const reader = new FlowReader(this.text, from);
    const node = reader.read();
    return { node, end: reader.at };
  }

  protected override openFields(): ReadFields {
    return {};
  }

  protected override addField(fields: ReadFields, key: TextRange, isQuoted: boolean, value: unknown): void {
    addField(fields, this.nameOf(key, isQuoted), value);
  }

  protected override closeFields(fields: ReadFields): unknown {
    return fields;
  }

  protected override openItems(): unknown[] {
    return [];
  }

  protected override addItem(items: unknown[], value: unknown): void {
    items.push(value);
  }

  protected override closeItems(items: unknown[]): unknown {
    return items;
  }

  protected override readField(
    fields: ReadFields,
    key: TextRange,
    isQuoted: boolean,
    colon: number,
    indent: number,
  ): void {
    const { text, end } = this;
    if (key[1] - key[0] !== LARGE.length || !text.startsWith(LARGE, key[0]) || LARGE in fields) {
      super.readField(fields, key, isQuoted, colon, indent);
      return;
    }
    const check = new BlockCheck(text, end);
    check.readValue(colon + 1, indent);
    this.continueAfter(check);
    // Read again by whoever asks, and not kept.
    const get = (): unknown => new BlockValues(text, end).readValue(colon + 1, indent);
    Object.defineProperty(fields, LARGE, { get, enumerable: true });
  }

  private nameOf([from, to]: TextRange, isQuoted: boolean): string {
    return isQuoted ? this.text.slice(from + 1, to - 1) : this.text.slice(from, to);
  }
}
