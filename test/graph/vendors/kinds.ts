import { VENDORS } from '../../../lib/vendors/index';
import type { VendorKind } from '../../../lib/vendors/vendor';

/** The vendors' facts about kinds, by `group/kind`. */
export const KINDS = VENDORS.flatMap(({ kinds = {} }) =>
  Object.entries(kinds).flatMap(([group, ofGroup]) =>
    Object.entries(ofGroup).map(([kind, known]) => [`${group}/${kind}`, known] as const),
  ),
);
/** The kinds that have a field, as rows for `test.each`. */
export const having = <Field extends keyof VendorKind>(
  field: Field,
): (readonly [string, NonNullable<VendorKind[Field]>])[] =>
  KINDS.flatMap(([key, { [field]: known }]) => (known === undefined ? [] : [[key, known] as const]));
