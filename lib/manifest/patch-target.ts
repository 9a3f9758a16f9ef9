import type { Fields } from '../kube/manifest-types';
import { fieldsOf, textOf } from '../kube/read-manifest';
import { labelText } from '../kube/label-selector';
import type { Kustomization } from './kustomizations';
import type { Resource } from './resource';

/** What is put before and behind a name. */
export type Affixes = readonly [prefix: string, suffix: string];

/**
 * The objects that a patch says it is for.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export class PatchTarget {
  /** The only name that an object of it can have; `undefined` if there may be several. */
  public readonly name: string | undefined;

  /**
   * Reads a target.
   *
   * @param fields The target.
   * @param affixes What the objects may have got around their names, by which a target may mean them.
   */
  public constructor(
    private readonly fields: Fields,
    private readonly affixes: readonly Affixes[],
  ) {
    const name = textOf(fields['name']);
    this.name = /^[\w-]+$/.test(name) ? name : undefined;
  }

  /** Whether it means an object. */
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

/** The names that an object of a name may have had before it got something around it. */
export function namesBefore(name: string, affixes: readonly Affixes[]): readonly string[] {
  const shorter = affixes.flatMap(([prefix, suffix]) =>
    name.startsWith(prefix) && name.endsWith(suffix) ? [name.slice(prefix.length, name.length - suffix.length)] : [],
  );
  return [...new Set([name, ...shorter])];
}

/** What kustomizations put around names, each once. */
export function affixesOf(kustomizations: readonly Kustomization[]): readonly Affixes[] {
  const all = kustomizations.map(({ fields }): Affixes => [textOf(fields['namePrefix']), textOf(fields['nameSuffix'])]);
  return [...new Map(all.map((one) => [one.join('\n'), one])).values()].filter(([...both]) => both.join('') !== '');
}

/** Whether a pattern, which means all if it is left out, is that of one of the texts as a whole. */
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

/** What a selector of labels asks for by `key=value`; all else it may ask for is taken for true. */
function equalitiesOf(selector: string): readonly (readonly [key: string, value: string])[] {
  return selector.split(',').flatMap((term) => {
    const [, key, value] = /^\s*([^\s!=()]+)\s*==?\s*([^\s!=()]+)\s*$/.exec(term) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
}
