import { isFields } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';

/**
 * The resources by what they are, whatever order they were written in: whoever takes the first of several takes the same one then.
 *
 * Of two that are called the same, the file decides, then the text; of two that say the same, it does not matter.
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
  /** Made for the few that are called the same. */
  text?: string;
}

function textIn(keyed: Keyed): string {
  return (keyed.text ??= canonicalText(keyed.resource.value));
}

// Not localeCompare: the order must not depend on where it is asked for.
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The same text for the same value, whatever the order of the fields. */
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
