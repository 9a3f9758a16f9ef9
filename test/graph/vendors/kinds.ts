import { VENDORS } from '../../../lib/vendors/index';
import type { VendorKind } from '../../../lib/vendors/vendor';

/** What vendors say of kinds, by `group/kind`. */
export const KINDS = VENDORS.flatMap(({ kinds = {} }) =>
  Object.entries(kinds).flatMap(([group, ofGroup]) =>
    Object.entries(ofGroup).map(([kind, known]) => [`${group}/${kind}`, known] as const),
  ),
);
/** Those of the kinds that say something, as `test.each` takes them. */
export const having = <Field extends keyof VendorKind>(
  field: Field,
): (readonly [string, NonNullable<VendorKind[Field]>])[] =>
  KINDS.flatMap(([key, { [field]: known }]) => (known === undefined ? [] : [[key, known] as const]));
