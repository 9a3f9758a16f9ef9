import type { FieldPath } from '../kube/field-path';
import { fieldsOf, isSet, listOf } from '../kube/read-manifest';

/** A value and its path. */
export interface PlacedValue {
  /** The value; it is set. */
  readonly value: unknown;
  /** Its path in the object. */
  readonly path: FieldPath;
}

/** All values of an object at a path such as `spec.rules[].backends[].service`, where `[]` stands for each item of a list. */
export function everyValue(object: unknown, place: string): readonly PlacedValue[] {
  let found: readonly PlacedValue[] = [{ value: object, path: [] }];
  for (const step of place === '' ? [] : place.split('.')) {
    const isList = step.endsWith('[]');
    const field = isList ? step.slice(0, -2) : step;
    found = found.flatMap(({ value, path }): readonly PlacedValue[] => {
      const inner = fieldsOf(value)[field];
      if (!isSet(inner)) return [];
      if (!isList) return [{ value: inner, path: [...path, field] }];
      return listOf(inner).map((item, index) => ({ value: item, path: [...path, field, index] }));
    });
  }
  return found.filter(({ value }) => isSet(value));
}
