import type { FieldPath } from '../kube/field-path';
import { findValue, type FoundValue } from './found-value';
import { endOfLine, type TextRange } from './text-range';

/** Finds positions in a document from the events that the parser reports. */
export interface Places {
  /**
   * The position of a field, or of the nearest existing object around it: of its value if that is a scalar, else of its
   * name; `undefined` if an anchor, a tag, a merge key or similar is on the way, because these may have no position of
   * their own.
   */
  rangeOf(path: FieldPath): TextRange | undefined;
}

/** The positions in a document; `undefined` if they are not certain. */
export function placesIn(text: string): Places | undefined {
  // Not every parser treats a lone carriage return as a line break.
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return undefined;
  const root = findValue(text);
  return root === undefined ? undefined : new FoundPlaces(text, root);
}

const MARK = 0xfeff;
const SPACE = /\s*/y;

/** The fields of an object. */
interface FoundFields {
  readonly byName: ReadonlyMap<string, FoundField>;
  /** The range of the first name. */
  readonly first: TextRange | undefined;
}

/** A field or an item. */
interface FoundField {
  /** The range of the field's name. */
  readonly key?: TextRange;
  readonly value: FoundValue;
}

class NoPlace extends Error {}

function isObject({ kind }: FoundValue): boolean {
  return kind === 'mapping';
}

class FoundPlaces implements Places {
  /** The length of a byte order mark, which the parser does not count. */
  private readonly shift: number;
  /** Filled only for objects that are looked up: a document has many. */
  private readonly fields = new Map<FoundValue, FoundFields>();

  public constructor(
    private readonly text: string,
    private readonly root: FoundValue,
  ) {
    this.shift = text.charCodeAt(0) === MARK ? 1 : 0;
  }

  public rangeOf(path: FieldPath): TextRange | undefined {
    try {
      let last: FoundField = { value: this.root };
      for (const name of path) {
        const next = this.child(last.value, name);
        // A missing field gets the position of the object in which it would be.
        if (next === undefined) break;
        last = next;
      }
      const { key, value } = last;
      if (value.kind === 'scalar') return this.rangeIn(value);
      if (this.isAlias(value)) return undefined;
      return key ?? (isObject(value) ? this.fieldsOf(value).first : undefined);
    } catch (error) {
      if (error instanceof NoPlace) return undefined;
      throw error;
    }
  }

  private child(found: FoundValue, name: string | number): FoundField | undefined {
    if (isObject(found)) return this.fieldsOf(found).byName.get(String(name));
    if (this.isAlias(found)) throw new NoPlace();
    if (found.kind !== 'sequence') return undefined;
    if (found.parts.length !== found.value) throw new NoPlace();
    const value = found.parts[Number(name)];
    return value && { value };
  }

  private isAlias(found: FoundValue): boolean {
    return found.kind === null && this.text.charAt(this.startOf(found)) === '*';
  }

  private fieldsOf(found: FoundValue): FoundFields {
    const known = this.fields.get(found);
    if (known !== undefined) return known;
    const fields = this.readFields(found);
    this.fields.set(found, fields);
    return fields;
  }

  private readFields({ parts, value }: FoundValue): FoundFields {
    if (parts.length % 2 === 1) throw new NoPlace();
    const byName = new Map<string, FoundField>();
    let first: TextRange | undefined;
    for (let index = 0; index + 1 < parts.length; index += 2) {
      const [name, inner] = [parts[index], parts[index + 1]];
      if (name?.kind !== 'scalar' || inner === undefined || name.value === '<<') throw new NoPlace();
      const [start, end] = this.rangeIn(name);
      const key: TextRange = [start, Math.min(end, endOfLine(this.text, start))];
      first ??= key;
      // If a key occurs twice, the last one counts.
      byName.set(String(name.value), { key, value: inner });
    }
    if (byName.size !== value) throw new NoPlace();
    return { byName, first };
  }

  private rangeIn(found: FoundValue): TextRange {
    const start = this.startOf(found);
    // An anchor, a tag, or a comment before the value.
    if ('&!#'.includes(this.text.charAt(start))) throw new NoPlace();
    // The parser counts a line break after the last line even if there is none.
    let end = Math.min(found.end + this.shift, this.text.length);
    while (end > start && /\s/.test(this.text.charAt(end - 1))) end -= 1;
    return [start, end];
  }

  private startOf({ start }: FoundValue): number {
    SPACE.lastIndex = start + this.shift;
    SPACE.test(this.text);
    return SPACE.lastIndex;
  }
}
