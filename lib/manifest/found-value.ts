import { loadAll, YAMLException } from 'js-yaml';
import { KUBERNETES_SCHEMA } from './yaml-schema';

/** What the parser has read in one place. */
export interface FoundValue {
  /** Where it began to look. */
  readonly start: number;
  /** Where it stopped. */
  readonly end: number;
  /** `null` where nothing stands, whatever the declarations of the parser say. */
  readonly kind: string | null;
  /**
   * What a field's name says; of an object or a list, how many fields or items it has; of other values in them nothing, as all values twice
   * would take much memory.
   */
  readonly value: unknown;
  /** What it read meanwhile: items, or names and values in turn. */
  readonly parts: readonly FoundValue[];
}

type Part = { -readonly [Field in keyof FoundValue]: FoundValue[Field] };

const NOTHING: Part[] = [];

/**
 * What the parser reads in a document, `undefined` if it reads not exactly one value.
 *
 * It tells when it begins to look for a value and when it has found it.
 */
export function findValue(text: string): FoundValue | undefined {
  const starts: number[] = [];
  const before: number[] = [];
  /** What was found in the values that are not at their end yet. */
  const found: Part[] = [];
  /** The values of those, as the parser has made them. */
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
        // What might have been the first name of an object, and is no name, is the value itself.
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
    // Of deep nesting the stack is at an end.
    if (error instanceof YAMLException || error instanceof RangeError) return undefined;
    throw error;
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Drops the values of scalars that are no names. */
function forgetValues(parts: readonly Part[], first: number, step: number): void {
  for (let index = first; index < parts.length; index += step) {
    const part = parts[index];
    if (part?.kind === 'scalar') part.value = undefined;
  }
}

function countIn(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
