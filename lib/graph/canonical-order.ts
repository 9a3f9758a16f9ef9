import { isFields } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';

/**
 * The resources in an order that does not depend on that of the input, so that code which takes the first of several always takes the same.
 *
 * Resources with the same name are ordered by file, then by text; the order of identical ones does not matter.
 */
export function inCanonicalOrder(resources: readonly Resource[]): readonly Resource[] {
  const keyed = resources.map((resource): Keyed => ({ resource, key: keyOf(resource) }));
  keyed.sort((one, other) =>
    one.key === other.key ? compare(textIn(one), textIn(other)) : compare(one.key, other.key),
  );
  return keyed.map(({ resource }) => resource);
}

interface Keyed {
  readonly resource: Resource;
  readonly key: string;
  /** Computed only for the few that have the same key. */
  text?: string;
}

function textIn(keyed: Keyed): string {
  return (keyed.text ??= canonicalText(keyed.resource.value));
}

// Not localeCompare: the order must not depend on the user's locale.
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A text that is equal for equal values, whatever the order of their fields. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isFields(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

function keyOf({ namespace = '', kind, name, apiVersion, origin }: Resource): string {
  return `${namespace}\n${name}\n${kind}\n${apiVersion}\n${origin?.document.source.file ?? ''}`;
}
