import { loadAll, YAMLException } from 'js-yaml';
import { KUBERNETES_SCHEMA } from './yaml-schema';

/** A value that the parser read. */
export interface FoundValue {
  /** Where the parser started to look for it. */
  readonly start: number;
  /** Where the parser stopped. */
  readonly end: number;
  /** `null` if there is no value; the type declarations of js-yaml omit that. */
  readonly kind: string | null;
  /**
   * The text of a field name; for an object or a list, the number of fields or items. `undefined` for other values in them, because to keep
   * all values twice would take much memory.
   */
  readonly value: unknown;
  /** What it contains: items, or names and values alternately. */
  readonly parts: readonly FoundValue[];
}

type Part = { -readonly [Field in keyof FoundValue]: FoundValue[Field] };

const NOTHING: Part[] = [];

/**
 * The value of a document; `undefined` if the parser does not find exactly one.
 *
 * The listener of js-yaml reports when it starts to look for a value, and when it has found it.
 */
export function findValue(text: string): FoundValue | undefined {
  const starts: number[] = [];
  const before: number[] = [];
  /** What was found in values that are still open. */
  const found: Part[] = [];
  /** The values of those, as the parser created them. */
  const values: unknown[] = [];
  try {
    loadAll(text, undefined, {
      schema: KUBERNETES_SCHEMA,
      json: true,
      listener(event, { position, kind, result }) {
        if (event === 'open') {
          starts.push(position);
          before.push(found.length);
          return;
        }
        const start = starts.pop() ?? 0;
        const from = before.pop() ?? 0;
        const only = found.length === from + 1 ? found[from] : undefined;
        // The parser reads a value first as the possible first key of an object; if it is not a key, it is the value itself.
        if (typeof only?.kind === 'string' && Object.is(values[from], result)) return;
        const parts = found.length === from ? NOTHING : found.splice(from);
        values.length = from;
        values.push(result);
        if (kind === 'mapping') forgetValues(parts, 1, 2);
        else if (kind === 'sequence') forgetValues(parts, 0, 1);
        found.push({ start, end: position, kind, value: kind === 'scalar' ? result : countIn(result), parts });
      },
    });
  } catch (error) {
    // Deep nesting overflows the stack.
    if (error instanceof YAMLException || error instanceof RangeError) return undefined;
    throw error;
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Drops the values of scalars that are not field names. */
function forgetValues(parts: readonly Part[], first: number, step: number): void {
  for (let index = first; index < parts.length; index += step) {
    const part = parts[index];
    if (part?.kind === 'scalar') part.value = undefined;
  }
}

function countIn(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
