import type { Fields } from './manifest-types';

const NOTHING: Fields = {};

/** Whether a field of a manifest is set: `null` counts as omitted, as for the API server. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Whether the value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values of manifests are equal; faster than a general comparison. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, index) => isSame(item, other[index]));
  }
  if (!isFields(one) || !isFields(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]));
}

/** The value as an object to read fields from; an object without fields if it is something else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : NOTHING;
}

/** The value as a list; an empty one if it is something else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as a list of objects; an item that is not an object becomes an object without fields. */
export function fieldsListOf(value: unknown): readonly Fields[] {
  return listOf(value).map(fieldsOf);
}

/** The text of a field, or '' if it has none, which is how the API server stores an omitted string. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The number of a field, or 0 if it has none, which is how the API server stores an omitted number. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/**
 * The protocol of a port; the default is TCP.
 *
 * @see https://kubernetes.io/docs/reference/networking/service-protocols/
 */
export function protocolOf(value: unknown): string {
  const protocol = textOf(value);
  return protocol === '' ? 'TCP' : protocol;
}
