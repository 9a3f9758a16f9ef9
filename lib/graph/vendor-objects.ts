import type { Resource } from '../manifest/resource';
import type { VendorKind } from '../vendors/vendor';
import type { Graph } from './graph';
import { VENDOR_KINDS } from './vendor-kinds';

/** The objects of all kinds for which a vendor sets a field, with its value. */
export function objectsWith<Field extends keyof VendorKind>(
  graph: Graph,
  field: Field,
): readonly { readonly resource: Resource; readonly known: NonNullable<VendorKind[Field]> }[] {
  return kindsWith(field).flatMap(({ group, kind, known }) =>
    graph.index.ofKind(group, kind).map((resource) => ({ resource, known })),
  );
}

interface KnownKind<Field extends keyof VendorKind> {
  readonly group: string;
  readonly kind: string;
  readonly known: NonNullable<VendorKind[Field]>;
}

const KINDS: { [Field in keyof VendorKind]?: readonly KnownKind<Field>[] } = {};

/** The kinds for which a vendor sets a field. Cached: they are few of hundreds, and requested again and again. */
function kindsWith<Field extends keyof VendorKind>(field: Field): readonly KnownKind<Field>[] {
  const found =
    KINDS[field] ??
    [...VENDOR_KINDS].flatMap(([key, { [field]: known }]) => {
      const [group = '', kind = ''] = key.split('/');
      return known === undefined ? [] : [{ group, kind, known }];
    });
  (KINDS as Record<string, unknown>)[field] = found;
  return found as readonly KnownKind<Field>[];
}
