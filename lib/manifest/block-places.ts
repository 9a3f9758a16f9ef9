import { BlockReader, type ScalarStyle } from './block-reader';
import { OtherStyle } from './line-cursor';
import type { PlaceEntry, PlaceNode } from './place-tree';
import type { TextRange } from './text-range';

/**
 * The places in a document in block style; `undefined` if there is anything else in it.
 *
 * It looks at the lines only, which is faster than to parse YAML.
 */
export function blockPlaces(text: string): PlaceNode | undefined {
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return undefined;
  try {
    return new BlockPlaces(text, text.length).read(0);
  } catch (error) {
    if (error instanceof OtherStyle) return undefined;
    throw error;
  }
}

interface PlacedFields {
  readonly fields: Map<string, PlaceEntry>;
  firstKey: TextRange | undefined;
}

class BlockPlaces extends BlockReader<PlaceNode, PlacedFields, PlaceEntry[]> {
  protected override empty(): PlaceNode {
    return {};
  }

  protected override scalar(style: ScalarStyle, from: number, to: number): PlaceNode {
    return { scalar: [from, style === 'block' ? from + this.text.slice(from, to).trimEnd().length : to] };
  }

  protected override flow(from: number, to: number): { readonly node: PlaceNode; readonly end: number } {
    return { node: { isOpaque: true }, end: endOfBrackets(this.text, from, to) };
  }

  protected override openFields(): PlacedFields {
    return { fields: new Map(), firstKey: undefined };
  }

  protected override addField(placed: PlacedFields, key: TextRange, isQuoted: boolean, value: PlaceNode): void {
    const [from, to] = isQuoted ? [key[0] + 1, key[1] - 1] : key;
    placed.firstKey ??= key;
    // Of a key that is there twice the last one counts.
    placed.fields.set(this.text.slice(from, to), { key, value });
  }

  protected override closeFields(placed: PlacedFields): PlaceNode {
    return placed;
  }

  protected override openItems(): PlaceEntry[] {
    return [];
  }

  protected override addItem(items: PlaceEntry[], value: PlaceNode): void {
    items.push({ value });
  }

  protected override closeItems(items: PlaceEntry[]): PlaceNode {
    return { items };
  }
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[[\]{}]|[^"'[\]{}\n]+/y;

/** Where a list or an object within brackets ends, if it does on its line. */
function endOfBrackets(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to;) {
    TOKEN.lastIndex = at;
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined) break;
    at += token.length;
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new OtherStyle();
}
