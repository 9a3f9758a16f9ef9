import type { Resource } from '../manifest/resource';
import type { VendorKind } from '../vendors/vendor';
import type { Graph } from './graph';
import { VENDOR_KINDS } from './vendor-kinds';

/** The objects of all kinds of which vendors say something, with what they say. */
export function objectsWith<Field extends keyof VendorKind>(
  graph: Graph,
  field: Field,
): readonly { readonly resource: Resource; readonly known: NonNullable<VendorKind[Field]> }[] {
  return [...VENDOR_KINDS].flatMap(([key, { [field]: known }]) => {
    if (known === undefined) return [];
    const [group = '', kind = ''] = key.split('/');
    return graph.index.ofKind(group, kind).map((resource) => ({ resource, known }));
  });
}
