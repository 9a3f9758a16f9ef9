import type { FieldPath } from '../kube/field-path';
import type { TextRange } from './text-range';

/** A value and the places of what is in it. */
export interface PlaceNode {
  /** The place of a scalar. */
  readonly scalar?: TextRange;
  /** The fields of an object. */
  readonly fields?: ReadonlyMap<string, PlaceEntry>;
  /** The items of a list. */
  readonly items?: readonly PlaceEntry[];
  /** The place of the first field's name. */
  readonly firstKey?: TextRange | undefined;
}

/** A field or an item. */
export interface PlaceEntry {
  /** The place of the field's name. */
  readonly key?: TextRange;
  readonly value: PlaceNode;
}

/** The place of a field: of its value if that is a scalar, else of its name; `undefined` if the tree does not know. */
export function placeOf(root: PlaceNode, path: FieldPath): TextRange | undefined {
  let last: PlaceEntry = { value: root };
  for (const name of path) {
    const { fields, items } = last.value;
    const next = fields?.get(String(name)) ?? items?.[Number(name)];
    // Of what is not there the place is that of the object in which it would be.
    if (next === undefined) break;
    last = next;
  }
  return last.value.scalar ?? last.key ?? last.value.firstKey;
}
