import { didYouMean, suggest } from '../ports/suggest';
import { type ApiType, fieldsOfType, typeOfKind } from './api-types';
import type { Fault } from './fault';
import { FaultList } from './fault-list';
import { childPath } from './field-path';
import {
  booleanField,
  integerField,
  isAmount,
  listField,
  objectField,
  numberOrTextField,
  quantityField,
  stringField,
  timeField,
} from './field-type';
import { groupOf, kindFacts } from './kind-facts';
import { isSince, SINCE } from './kubernetes-version';
import { checkLabelling, checkMetadata, nameProblemOf } from './metadata';
import { checkObject } from './object-checks';
import type { Fields } from './manifest-types';
import { fieldsOf, isFields, isSet, textOf } from './read-manifest';
import { checkValue } from './value-checks';

/** Options of the check of an object. */
export interface ApiFaultsOptions {
  /**
   * The version of the cluster, such as `1.32`.
   *
   * @default - the newest version
   */
  readonly kubernetesVersion?: string | undefined;
}

/**
 * What the API server rejects in an object of a built-in kind that has to do with ports: unknown fields, values of the wrong type, and what
 * the tables of fields and objects forbid.
 *
 * Other kinds, and versions that no longer exist, are not checked.
 *
 * @see https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation
 */
export function apiFaults(manifest: unknown, { kubernetesVersion }: ApiFaultsOptions = {}): readonly Fault[] {
  const { apiVersion, kind } = fieldsOf(manifest);
  const type = typeOfKind(textOf(apiVersion), textOf(kind));
  if (type === undefined) return [];
  const walk = new Walk(isSince(kubernetesVersion, SINCE.strictFields));
  if (!isRight(manifest, type)) walk.visit('', manifest, type);
  const facts = kindFacts(groupOf(textOf(apiVersion), textOf(kind)), textOf(kind));
  checkMetadata(walk.found, fieldsOf(manifest), nameProblemOf(facts), {
    isRequired: true,
    isInNamespace: facts.namespaced,
  });
  checkLabelling(walk.found, 'metadata', fieldsOf(manifest)['metadata']);
  const { faults } = walk.found;
  // Only the first fault of a field counts: once the type is wrong, other faults mean nothing.
  return faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index);
}

const NONE: ReadonlySet<string> = new Set();

/** A traversal of an object along the types of its fields. */
class Walk {
  public readonly found = new FaultList();

  public constructor(private readonly reportsUnknown: boolean) {}

  public visit(at: string, value: unknown, type: ApiType): void {
    if (!isSet(value)) return;
    switch (type.form) {
      case 'any':
        return;
      case 'string':
        stringField(this.found, at, value);
        return;
      case 'integer':
        integerField(this.found, at, value);
        return;
      case 'long':
      case 'number':
        integerField(this.found, at, value, Number.MAX_SAFE_INTEGER);
        return;
      case 'boolean':
        booleanField(this.found, at, value);
        return;
      case 'port':
        numberOrTextField(this.found, at, value);
        return;
      case 'quantity':
        quantityField(this.found, at, value);
        return;
      case 'time':
        timeField(this.found, at, value);
        return;
      case 'list':
        listField(this.found, at, value).forEach((item, index) => {
          // The API server decodes a null item as an object without fields.
          const read = item === null && type.of.form === 'object' ? {} : item;
          this.visit(`${at}[${index}]`, read, type.of);
        });
        return;
      case 'map':
        for (const [key, item] of Object.entries(objectField(this.found, at, value))) {
          this.visit(childPath(at, key), item, type.of);
        }
        return;
      case 'object':
        this.visitObject(at, value, type.name);
    }
  }

  private visitObject(at: string, value: unknown, name: string): void {
    const fields = objectField(this.found, at, value);
    if (!isFields(value)) return;
    const known = fieldsOfType(name);
    let misspelt = NONE;
    for (const field of Object.keys(fields)) {
      const type = known.get(field);
      if (type !== undefined) {
        // A field of any type is skipped: its value may be large, and would be read only for this.
        if (type.form !== 'any') this.visit(childPath(at, field), fields[field], type);
      } else if (this.reportsUnknown) {
        const names = [...known.keys()];
        const meant = suggest(field, names);
        if (meant !== undefined) misspelt = new Set([...misspelt, meant]);
        this.found.error(
          childPath(at, field),
          `unknown field '${field}'${didYouMean(field, names)}`,
          'unknown-field',
          meant === undefined ? `remove it; ${allowedText(names)}` : `write '${meant}', or remove it`,
        );
      }
    }
    // A required field that is missing because it is misspelt is reported only once.
    checkValue(this.found, at, name, fields, misspelt);
    checkObject(this.found, at, name, fields);
  }
}

/** Whether a value and everything in it is correct. This is usual, and saves building the paths. */
function isRight(value: unknown, type: ApiType): boolean {
  switch (typeof value) {
    case 'string':
      if (type.form === 'quantity') return isAmount(value);
      return type.form === 'string' || type.form === 'port' || type.form === 'any';
    case 'number':
      if (type.form === 'any') return true;
      if (type.form === 'long') return Number.isSafeInteger(value);
      // The range that all integer fields accept.
      return (type.form === 'integer' || type.form === 'port') && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
    case 'boolean':
      return type.form === 'boolean' || type.form === 'any';
    default:
      if (!isSet(value) || type.form === 'any') return true;
      if (type.form === 'object') return isFields(value) && isRightObject(value, type.name);
      if (type.form === 'map') return isFields(value) && Object.values(value).every((item) => isRight(item, type.of));
      return type.form === 'list' && Array.isArray(value) && value.every((item) => isRightItem(item, type.of));
  }
}

/** A null item decodes as an object without fields, which may have further faults. */
function isRightItem(item: unknown, type: ApiType): boolean {
  return (item !== null || type.form !== 'object') && isRight(item, type);
}

function isRightObject(fields: Fields, name: string): boolean {
  const known = fieldsOfType(name);
  for (const field of Object.keys(fields)) {
    const type = known.get(field);
    if (type === undefined || !isRight(fields[field], type)) return false;
  }
  const found = new FaultList();
  checkValue(found, '', name, fields, NONE);
  checkObject(found, '', name, fields);
  return found.faults.length === 0;
}

/** The allowed fields, if they are few. */
function allowedText(names: readonly string[]): string {
  return names.length > 12 ? 'it may belong to another object' : `the fields here are ${names.join(', ')}`;
}
