import type { FaultList } from './fault-list';
import type { Fields } from './manifest-types';
import { isFields, isSet } from './read-manifest';

/**
 * Readers of fields that report a value of the wrong type.
 *
 * The API server rejects such a manifest while decoding it, so nothing else is reported for the field. An omitted field reads as ''
 * or 0, the values that the API server's own checks see; `undefined` means that a fault was reported.
 */

/** Reads a string. */
export function stringField(found: FaultList, at: string, value: unknown): string | undefined {
  if (!isSet(value)) return '';
  if (typeof value === 'string') return value;
  const fix = typeof value === 'object' ? '' : '; put it in quotes';
  found.error(
    at,
    `${lastName(at)} must be a string, not ${describe(value)}${fix}`,
    'type',
    fix === '' ? undefined : '',
  );
  return undefined;
}

/** Reads a number. */
export function numberField(found: FaultList, at: string, value: unknown): number | undefined {
  if (!isSet(value)) return 0;
  if (typeof value === 'number') return value;
  const fix = typeof value === 'string' && /^\d+$/.test(value) ? '; remove the quotes' : '';
  found.error(
    at,
    `${lastName(at)} must be a number, not ${describe(value)}${fix}`,
    'type',
    fix === '' ? undefined : '',
  );
  return undefined;
}

/** Reports a value that is neither true nor false. */
export function booleanField(found: FaultList, at: string, value: unknown): void {
  if (!isSet(value) || typeof value === 'boolean') return;
  const fix = value === 'true' || value === 'false' ? '; remove the quotes' : '';
  found.error(at, `${lastName(at)} must be true or false, not ${describe(value)}${fix}`, 'type');
}

/** Reads a port reference: the number or the name of a port. */
export function portField(found: FaultList, at: string, value: unknown): number | string | undefined {
  if (!isSet(value)) return 0;
  if (typeof value === 'number' || typeof value === 'string') return value;
  found.error(at, `${lastName(at)} must be the number or the name of a port, not ${describe(value)}`, 'type');
  return undefined;
}

const MAX_INTEGER = 2 ** 31 - 1;

/** Reads an integer, of 32 bits unless `max` says otherwise. */
export function integerField(found: FaultList, at: string, value: unknown, max = MAX_INTEGER): number | undefined {
  const number = numberField(found, at, value);
  if (number === undefined || (Number.isInteger(number) && Math.abs(number) <= max)) return number;
  const problem = Number.isInteger(number) ? `is outside -${max}..${max}` : 'is not a whole number';
  found.error(at, `${lastName(at)} ${number} ${problem}`, 'type', '');
  return undefined;
}

/** Reports a value that is neither an integer nor a string, in a field that takes, for example, a number or a percentage. */
export function numberOrTextField(found: FaultList, at: string, value: unknown): void {
  if (!isSet(value) || typeof value === 'string') return;
  if (typeof value === 'number') integerField(found, at, value);
  else found.error(at, `${lastName(at)} must be a number or a string, not ${describe(value)}`, 'type');
}

/** Reports a value that is not a time, as in `2026-01-31T12:00:00Z`. */
export function timeField(found: FaultList, at: string, value: unknown): void {
  if (stringField(found, at, value) === undefined || !isSet(value)) return;
  if (/^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d([.,]\d+)?([Zz]|[-+]\d\d:\d\d)$/.test(String(value))) return;
  found.error(at, `${lastName(at)} must be a time, such as 2026-01-31T12:00:00Z, not ${describe(value)}`, 'type');
}

/** Reports a value that is not a quantity, as in `100m` or `1Gi`; a number is valid, too. */
export function quantityField(found: FaultList, at: string, value: unknown): void {
  if (!isSet(value) || typeof value === 'number') return;
  if (typeof value === 'string' && isAmount(value)) return;
  found.error(at, `${lastName(at)} must be an amount, such as 100m or 1Gi, not ${describe(value)}`, 'type');
}

/** Whether a text is a quantity. */
export function isAmount(text: string): boolean {
  return /^[-+]?(\d+(\.\d*)?|\.\d+)([numkMGTPE]|[KMGTPE]i|[eE][-+]?\d+)?$/.test(text);
}

/** Reads a list; anything else is reported and reads as an empty one. */
export function listField(found: FaultList, at: string, value: unknown): readonly unknown[] {
  if (!isSet(value)) return [];
  if (Array.isArray(value)) return value;
  found.error(at, `${lastName(at)} must be a list, not ${describe(value)}`, 'type');
  return [];
}

/** Reads a list of objects; an item that is not an object is reported and reads as an object without fields. */
export function objectsField(found: FaultList, at: string, value: unknown): readonly Fields[] {
  return listField(found, at, value).map((item, index) => objectField(found, `${at}[${index}]`, item));
}

/** Reads an object; anything else is reported and reads as an object without fields. */
export function objectField(found: FaultList, at: string, value: unknown): Fields {
  if (isFields(value)) return value;
  if (isSet(value)) found.error(at, `${lastName(at)} must be an object, not ${describe(value)}`, 'type');
  return {};
}

function lastName(at: string): string {
  const quoted = /\['([^']*)'\]$/.exec(at);
  return quoted?.[1] ?? at.slice(at.lastIndexOf('.') + 1);
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `the string '${value}'`;
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${String(value)}`;
  return Array.isArray(value) ? 'a list' : 'an object';
}
