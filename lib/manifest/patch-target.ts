import type { Fields } from '../kube/manifest-types';
import { fieldsOf, textOf } from '../kube/read-manifest';
import { labelText } from '../kube/label-selector';
import type { Kustomization } from './kustomizations';
import type { Resource } from './resource';

/** The prefix and suffix of a name. */
export type Affixes = readonly [prefix: string, suffix: string];

/**
 * The target of a patch.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export class PatchTarget {
  /** The only name that a target object can have; `undefined` if the target is a pattern or has no name. */
  public readonly name: string | undefined;

  /**
   * Reads a target.
   *
   * @param fields The target.
   * @param affixes The prefixes and suffixes that objects may have got, which the name in a target may include.
   */
  public constructor(
    private readonly fields: Fields,
    private readonly affixes: readonly Affixes[],
  ) {
    const name = textOf(fields['name']);
    this.name = /^[\w-]+$/.test(name) ? name : undefined;
  }

  /** Whether it matches an object. */
  public fits({ group, kind, name, value }: Resource): boolean {
    const { fields } = this;
    const names = [name, ...this.affixes.map(([prefix, suffix]) => prefix + name + suffix)];
    const labels = fieldsOf(fieldsOf(value['metadata'])['labels']);
    return (
      isLike(fields['group'], [group, ...(group === '' ? [] : ['extensions'])]) &&
      isLike(fields['kind'], [kind]) &&
      isLike(fields['name'], names) &&
      equalitiesOf(textOf(fields['labelSelector'])).every(([key, wanted]) => labelText(labels[key]) === wanted)
    );
  }
}

/** The names that an object may have had before it got a prefix and suffix. */
export function namesBefore(name: string, affixes: readonly Affixes[]): readonly string[] {
  const shorter = affixes.flatMap(([prefix, suffix]) =>
    name.startsWith(prefix) && name.endsWith(suffix) ? [name.slice(prefix.length, name.length - suffix.length)] : [],
  );
  return [...new Set([name, ...shorter])];
}

/** The prefixes and suffixes of all kustomizations, each pair once. */
export function affixesOf(kustomizations: readonly Kustomization[]): readonly Affixes[] {
  const all = kustomizations.map(({ fields }): Affixes => [textOf(fields['namePrefix']), textOf(fields['nameSuffix'])]);
  return [...new Map(all.map((one) => [one.join('\n'), one])).values()].filter(([...both]) => both.join('') !== '');
}

/** Whether a pattern matches one of the texts as a whole; an omitted pattern matches everything. */
function isLike(pattern: unknown, texts: readonly string[]): boolean {
  const written = textOf(pattern);
  if (written === '') return true;
  try {
    const expression = new RegExp(`^(?:${written})$`);
    return texts.some((text) => expression.test(text));
  } catch {
    return texts.includes(written);
  }
}

/** The `key=value` terms of a label selector; all other terms count as true. */
function equalitiesOf(selector: string): readonly (readonly [key: string, value: string])[] {
  return selector.split(',').flatMap((term) => {
    const [, key, value] = /^\s*([^\s!=()]+)\s*==?\s*([^\s!=()]+)\s*$/.exec(term) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
}
