import type { FieldPath } from '../kube/field-path';
import { fieldsOf, isFields } from '../kube/read-manifest';

/** An object, and where it stands in what it was found in. */
export interface ListedObject {
  /** The object. */
  readonly value: unknown;
  /** Where it stands: empty unless it is an item of a `List`. */
  readonly path: FieldPath;
}

/** The items of a `List`, of lists in it too; of anything else, itself. */
export function expandList(value: unknown, path: FieldPath = []): readonly ListedObject[] {
  const { apiVersion, kind, items } = fieldsOf(value);
  if (typeof kind !== 'string' || !kind.endsWith('List') || !Array.isArray(items)) return [{ value, path }];
  return items.flatMap((item: unknown, index) => {
    // The items of a typed list may leave out what the list says.
    const whole = isFields(item) && !('kind' in item) ? { apiVersion, kind: kind.slice(0, -4), ...item } : item;
    return expandList(whole, [...path, 'items', index]);
  });
}
