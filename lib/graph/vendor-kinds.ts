import { type KindFacts, kindFacts } from '../kube/kind-facts';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import type { VendorKind } from '../vendors/vendor';

type Kind = Pick<Resource, 'group' | 'kind'>;

/** The facts of vendors' kinds, by `group/kind`. */
export const VENDOR_KINDS: ReadonlyMap<string, VendorKind> = new Map(
  VENDORS.flatMap(({ kinds = {} }) =>
    Object.entries(kinds).flatMap(([group, ofGroup]) =>
      Object.entries(ofGroup).map(([kind, known]) => [`${group}/${kind}`, known] as const),
    ),
  ),
);

/** The same by group, then by kind: lookups for each object are very frequent, and a combined key would have to be built each time. */
const BY_GROUP = new Map<string, Map<string, VendorKind>>();
for (const [key, known] of VENDOR_KINDS) {
  const [group = '', kind = ''] = key.split('/');
  const ofGroup = BY_GROUP.get(group) ?? new Map<string, VendorKind>();
  BY_GROUP.set(group, ofGroup.set(kind, known));
}

/** The facts of a vendor's kind. */
export function vendorKind({ group, kind }: Kind): VendorKind | undefined {
  return BY_GROUP.get(group)?.get(kind);
}

/** The facts of a kind, of Kubernetes or of a vendor. */
export function factsOf(of: Kind): KindFacts {
  return vendorKind(of)?.facts ?? kindFacts(of.group, of.kind);
}
