import { API_FIELDS, API_KINDS } from './api-fields';

/** The type of a field. */
export type ApiType =
  | { readonly form: 'string' | 'integer' | 'long' | 'number' | 'boolean' | 'port' | 'quantity' | 'time' | 'any' }
  | { readonly form: 'list' | 'map'; readonly of: ApiType }
  | { readonly form: 'object'; readonly name: string };

const SCALARS = ['string', 'integer', 'long', 'number', 'boolean', 'port', 'quantity', 'time', 'any'] as const;

/** The type of the objects of a kind; `undefined` if its fields are unknown. */
export function typeOfKind(apiVersion: string, kind: string): ApiType | undefined {
  return KINDS.get(kind)?.get(apiVersion);
}

/** By kind, then by version: it is looked up for each object, and a combined key would have to be built each time. */
const KINDS = new Map<string, Map<string, ApiType>>();
for (const [key, name] of Object.entries(API_KINDS)) {
  const slash = key.lastIndexOf('/');
  const [apiVersion, kind] = [key.slice(0, slash), key.slice(slash + 1)];
  const ofKind = KINDS.get(kind) ?? new Map<string, ApiType>();
  KINDS.set(kind, ofKind.set(apiVersion, { form: 'object', name }));
}

const read = new Map<string, ReadonlyMap<string, ApiType>>();

/** The fields of a type by their names, parsed from the table on first use. */
export function fieldsOfType(name: string): ReadonlyMap<string, ApiType> {
  let fields = read.get(name);
  if (fields === undefined) {
    fields = new Map(
      (API_FIELDS[name] ?? '').split(' ').map((field) => {
        const colon = field.indexOf(':');
        return [field.slice(0, colon), readType(field.slice(colon + 1))];
      }),
    );
    read.set(name, fields);
  }
  return fields;
}

function readType(text: string): ApiType {
  if (text.startsWith('[]')) return { form: 'list', of: readType(text.slice(2)) };
  if (text.startsWith('{}')) return { form: 'map', of: readType(text.slice(2)) };
  const scalar = SCALARS.find((one) => one === text);
  return scalar === undefined ? { form: 'object', name: text } : { form: scalar };
}
