import { loadAll, type State, YAMLException } from 'js-yaml';
import type { PlaceEntry, PlaceNode } from './place-tree';
import { endOfLine, type TextRange } from './text-range';
import { KUBERNETES_SCHEMA } from './yaml-schema';

/**
 * The places of the values in a document; `undefined` if there are anchors or tags in it, or whatever else has no place of its own.
 *
 * The parser tells when it begins to look for a value and when it has found it.
 */
export function placesIn(text: string): PlaceNode | undefined {
  // Not a line break to all.
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return undefined;
  try {
    const root = new Found(0);
    let around = root;
    const outer: Found[] = [];
    loadAll(text, undefined, {
      schema: KUBERNETES_SCHEMA,
      json: true,
      listener(event, state) {
        if (event === 'open') {
          outer.push(around);
          around.parts.push((around = new Found(state.position)));
        } else {
          around.close(state);
          around = outer.pop() ?? root;
        }
      },
    });
    const [only, ...others] = root.parts;
    // Of a mark in front of it the parser knows nothing.
    const shift = text.charCodeAt(0) === MARK ? 1 : 0;
    return only === undefined || others.length > 0 ? undefined : new Reader(text, shift).read(only);
  } catch (error) {
    // Of deep nesting the stack is at an end.
    if (error instanceof NoPlace || error instanceof YAMLException || error instanceof RangeError) return undefined;
    throw error;
  }
}

const MARK = 0xfeff;

/** What the parser has read between two events. */
class Found {
  public end = 0;
  public kind: string | null = null;
  public value: unknown;
  public readonly parts: Found[] = [];

  public constructor(public readonly start: number) {}

  public close({ position, kind, result }: State): void {
    this.end = position;
    // Where nothing stands there is no kind, whatever the declarations say.
    this.kind = kind;
    this.value = result;
  }
}

class NoPlace extends Error {}

class Reader {
  public constructor(
    private readonly text: string,
    private readonly shift: number,
  ) {}

  public read(found: Found): PlaceNode {
    const [first, ...others] = found.parts;
    // What might have been the first name of an object, and is no name.
    if (first !== undefined && others.length === 0 && first.kind !== null && Object.is(first.value, found.value)) {
      return this.read(first);
    }
    if (found.kind === null) return this.nothing(found);
    if (found.kind === 'scalar') return { scalar: this.rangeOf(found) };
    return Array.isArray(found.value) ? this.list(found, found.value) : this.object(found);
  }

  private nothing(found: Found): PlaceNode {
    if (this.text.charAt(this.startOf(found)) === '*') throw new NoPlace();
    return {};
  }

  private list({ parts }: Found, { length }: readonly unknown[]): PlaceNode {
    if (parts.length !== length) throw new NoPlace();
    return { items: parts.map((part): PlaceEntry => ({ value: this.read(part) })) };
  }

  private object({ parts, value }: Found): PlaceNode {
    const fields = new Map<string, PlaceEntry>();
    let firstKey: TextRange | undefined;
    for (let index = 0; index + 1 < parts.length; index += 2) {
      const [name, inner] = [parts[index], parts[index + 1]];
      if (name?.kind !== 'scalar' || inner === undefined || name.value === '<<') throw new NoPlace();
      const [start, end] = this.rangeOf(name);
      const key: TextRange = [start, Math.min(end, endOfLine(this.text, start))];
      firstKey ??= key;
      // Of a key that is there twice the last one counts.
      fields.set(String(name.value), { key, value: this.read(inner) });
    }
    if (!Object.keys(value as object).every((name) => fields.has(name))) throw new NoPlace();
    return { fields, firstKey };
  }

  private rangeOf(found: Found): TextRange {
    const start = this.startOf(found);
    // An anchor or a tag, and a comment behind which the value begins.
    if ('&!#'.includes(this.text.charAt(start))) throw new NoPlace();
    // The parser reads a line break behind the last line, whether there is one or not.
    let end = Math.min(found.end + this.shift, this.text.length);
    while (end > start && /\s/.test(this.text.charAt(end - 1))) end -= 1;
    return [start, end];
  }

  private startOf({ start }: Found): number {
    SPACE.lastIndex = start + this.shift;
    SPACE.test(this.text);
    return SPACE.lastIndex;
  }
}

const SPACE = /\s*/y;
