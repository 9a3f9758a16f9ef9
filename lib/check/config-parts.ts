import * as v from 'valibot';
import type { Fields } from '../kube/manifest-types';
import { isFields } from '../kube/read-manifest';
import { didYouMean } from '../ports/suggest';

const LONGEST = 60;

/** A value in a message. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : jsonText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The value as JSON; of a value that JSON cannot express, which a program may pass, the type. */
function jsonText(value: unknown): string {
  const isPlain = value !== undefined && typeof value !== 'function' && typeof value !== 'bigint';
  return isPlain ? JSON.stringify(value) : typeof value;
}

/** A string that is not empty. */
export function text() {
  return v.pipe(
    v.string(({ input }) => `${quoted(input)} must be a string`),
    v.regex(/\S/, 'it must not be empty'),
  );
}

/** A text for which a function returns no problem. */
export function textWithout(problemOf: (value: string) => string | undefined) {
  return v.pipe(
    text(),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed && dataset.issues === undefined ? problemOf(dataset.value) : undefined;
      if (message !== undefined) addIssue({ message });
    }),
  );
}

/** The parsed text; the message of what the parser throws is the problem. */
export function parsed<Value>(parse: (value: string) => Value) {
  return v.pipe(
    // YAML reads a version without quotes as a number: 1.30 would become 1.3.
    v.string(({ input }) => `${quoted(input)} must be a string; write it in quotes`),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return parse(dataset.value);
      } catch (error) {
        addIssue({ message: (error as Error).message });
        return NEVER;
      }
    }),
  );
}

/** True or false. */
export function flag() {
  return v.boolean(({ input }) => `${quoted(input)} must be true or false`);
}

/** One of some words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, oneOfMessage(words));
}

/** The message for a value that is none of the words. */
export function oneOfMessage(words: readonly string[]): (issue: v.BaseIssue<unknown>) => string {
  return ({ input }) =>
    `${quoted(input)} is not one of ${words.join(', ')}${typeof input === 'string' ? didYouMean(input, words) : ''}`;
}

/** Several values. */
export function list<Item extends v.GenericSchema>(item: Item) {
  return v.array(item, ({ input }) => `${quoted(input)} must be a list`);
}

/** An object with known fields, and with others whose names match a pattern and whose values match a schema. */
export function openFields<Entries extends v.ObjectEntries, Rest extends v.GenericSchema>(
  entries: Entries,
  others: { readonly name: RegExp; readonly value: Rest },
  { noObject, noField }: FieldMessages,
) {
  const names = Object.keys(entries);
  return v.pipe(
    v.custom<Fields>(isFields, ({ input }) => `${quoted(input)} must be an object; ${noObject}`),
    refuse((name) => NEVER_READ.includes(name), noField),
    v.objectWithRest(entries, v.any()),
    refuse((name) => !names.includes(name) && !others.name.test(name), noField),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const more = Object.entries(dataset.value).filter(([name]) => !names.includes(name));
      const read = more.map(([key, value]) => [key, v.safeParse(v.nullish(others.value), value)] as const);
      for (const [key, { issues }] of read) {
        const path: [v.IssuePathItem] = [
          { type: 'object', origin: 'key', input: dataset.value, key, value: dataset.value[key] },
        ];
        for (const { message } of issues ?? []) addIssue({ message, path });
      }
      if (read.some(([, { success }]) => !success)) return NEVER;
      return withoutNulls({ ...dataset.value, ...Object.fromEntries(read.map(([key, { output }]) => [key, output])) });
    }),
  );
}

/** The messages for a value that is not an object, and for a field that an object must not have. */
interface FieldMessages {
  readonly noObject: string;
  readonly noField: (name: string) => string;
}

/** The names that valibot drops silently: a check that follows it in the pipe would not see them. */
const NEVER_READ = ['__proto__', 'prototype', 'constructor'];

/** An object that has only these fields; the messages name all others. `null` counts as absent. */
export function fields<Entries extends v.ObjectEntries>(entries: Entries, { noObject, noField }: FieldMessages) {
  const names = Object.keys(entries);
  return v.pipe(
    // valibot accepts a list as an object, and v.strictObject names only the first unknown field.
    v.custom<Fields>(isFields, ({ input }) => `${quoted(input)} must be an object; ${noObject}`),
    refuse((name) => NEVER_READ.includes(name), noField),
    v.looseObject(entries, 'it is required'),
    refuse((name) => !names.includes(name), noField),
    v.transform(withoutNulls),
  );
}

/** Refuses fields by their names. */
function refuse<Value>(isTooMuch: (name: string) => boolean, messageOf: (name: string) => string) {
  return v.rawCheck<Value>(({ dataset: { value }, addIssue }) => {
    if (!isFields(value)) return;
    for (const key of Object.keys(value).filter(isTooMuch)) {
      const path: [v.IssuePathItem] = [{ type: 'object', origin: 'key', input: value, key, value: value[key] }];
      addIssue({ message: messageOf(key), path });
    }
  });
}

/** An optional field. */
export function optional<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(v.nullish(schema), v.description(description));
}

type WithoutNulls<Value> = { [Name in keyof Value]: Exclude<Value[Name], null> };

function withoutNulls<Value extends object>(value: Value): WithoutNulls<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null)) as WithoutNulls<Value>;
}
