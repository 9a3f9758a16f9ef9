import { type KindFacts, kindFacts } from '../kube/kind-facts';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import type { VendorKind } from '../vendors/vendor';

type Kind = Pick<Resource, 'group' | 'kind'>;

/** What vendors say of kinds, by `group/kind`. */
export const VENDOR_KINDS: ReadonlyMap<string, VendorKind> = new Map(
  VENDORS.flatMap(({ kinds = {} }) =>
    Object.entries(kinds).flatMap(([group, ofGroup]) =>
      Object.entries(ofGroup).map(([kind, known]) => [`${group}/${kind}`, known] as const),
    ),
  ),
);

/** What a vendor says of a kind. */
export function vendorKind({ group, kind }: Kind): VendorKind | undefined {
  return VENDOR_KINDS.get(`${group}/${kind}`);
}

/** What is to be known of a kind, of Kubernetes or of a vendor. */
export function factsOf({ group, kind }: Kind): KindFacts {
  return vendorKind({ group, kind })?.facts ?? kindFacts(group, kind);
}
