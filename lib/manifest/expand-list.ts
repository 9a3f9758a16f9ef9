import type { FieldPath } from '../kube/field-path';
import { fieldsOf, isFields } from '../kube/read-manifest';

/** An object, and its path in the value that contains it. */
export interface ListedObject {
  /** The object. */
  readonly value: unknown;
  /** Its path: empty unless it is an item of a `List`. */
  readonly path: FieldPath;
}

/** The items of a `List`, including those of nested lists; any other value is returned by itself. */
export function expandList(value: unknown, path: FieldPath = []): readonly ListedObject[] {
  const { apiVersion, kind, items } = fieldsOf(value);
  if (typeof kind !== 'string' || !kind.endsWith('List') || !Array.isArray(items)) return [{ value, path }];
  return items.flatMap((item: unknown, index) => {
    // The items of a typed list may omit apiVersion and kind, which the list implies.
    const whole = isFields(item) && !('kind' in item) ? { apiVersion, kind: kind.slice(0, -4), ...item } : item;
    return expandList(whole, [...path, 'items', index]);
  });
}
