import type { FieldPath } from '../kube/field-path';
import { isFields } from '../kube/read-manifest';
import { didYouMean } from '../ports/suggest';

/** A value of a configuration, of which something is asked. */
export interface Asked {
  /** The value. */
  readonly value: unknown;
  /** Where it is. */
  readonly path: FieldPath;
  /** Says that a value is not allowed. */
  readonly refuse: (path: FieldPath, message: string) => void;
}

/** A value in a message. */
export function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}

/** A text that is not empty. */
export function text(asked: Asked): string | undefined {
  if (typeof asked.value === 'string' && asked.value.trim() !== '') return asked.value;
  return refuse(asked, `${quoted(asked.value)} is no text`);
}

/** True or false. */
export function flag(asked: Asked): boolean | undefined {
  return typeof asked.value === 'boolean'
    ? asked.value
    : refuse(asked, `${quoted(asked.value)} is neither true nor false`);
}

/** One of some words. */
export function oneOf<Word extends string>(asked: Asked, words: readonly Word[]): Word | undefined {
  const { value } = asked;
  const word = words.find((one) => one === value);
  const hint = typeof value === 'string' ? didYouMean(value, words) : '';
  return word ?? refuse(asked, `${quoted(value)} is not one of ${words.join(', ')}${hint}`);
}

/** What a text means; what the parser throws is the refusal. */
export function parsed<Value>(asked: Asked, parse: (text: string) => Value): Value | undefined {
  try {
    // A version without quotes is a number to YAML; 1.30 would be 1.3.
    return typeof asked.value === 'string'
      ? parse(asked.value)
      : refuse(asked, `${quoted(asked.value)} is no text; write it in quotes`);
  } catch (error) {
    return refuse(asked, (error as Error).message);
  }
}

/** Several values. */
export function list<Value>(asked: Asked, read: (item: Asked) => Value | undefined): readonly Value[] | undefined {
  if (!Array.isArray(asked.value)) return refuse(asked, `${quoted(asked.value)} is no list`);
  return asked.value.flatMap((item: unknown, index): Value[] => {
    const value = read({ ...asked, value: item, path: [...asked.path, index] });
    return value === undefined ? [] : [value];
  });
}

/** The fields of an object, without those that are not known. */
export function fields(asked: Asked, known: readonly string[]): Readonly<Partial<Record<string, Asked>>> {
  if (!isFields(asked.value)) {
    asked.refuse(asked.path, `${quoted(asked.value)} is no object; there are ${known.join(', ')}`);
    return {};
  }
  const found = Object.entries(asked.value).flatMap(([name, value]) => {
    const field = { ...asked, value, path: [...asked.path, name] };
    if (known.includes(name)) return [[name, field] as const];
    refuse(field, `there is no setting '${name}'${didYouMean(name, known) || `; there are ${known.join(', ')}`}`);
    return [];
  });
  return Object.fromEntries(found);
}

/** Typed as what was asked for, which there is none of. */
function refuse<Value>(asked: Asked, message: string): Value | undefined {
  asked.refuse(asked.path, message);
  return undefined;
}
