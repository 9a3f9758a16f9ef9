import { normalize } from 'node:path';
import { groupOf } from '../kube/kind-facts';
import type { Fields } from '../kube/manifest-types';
import { fieldsOf, isFields, listOf } from '../kube/read-manifest';
import { groupBy } from './group-by';
import { patched } from './json-patch';
import { type Kustomization, valuesIn } from './kustomizations';
import type { Manifests } from './manifests';
import { withOpenLabels } from './open-labels';
import { type Affixes, affixesOf, namesBefore, PatchTarget } from './patch-target';
import type { Reach } from './reach';
import { type Resource, toResource } from './resource';
import type { SourceFile } from './source-document';

/** A patch that a kustomization applies to objects. */
interface Patch {
  readonly kustomization: Kustomization;
  /** The path of its file, or the text itself. */
  readonly text: string;
  /** Its target; without one, it applies to the objects that the patch itself names. */
  readonly target: Fields | undefined;
}

/** What a patch makes of an object. */
interface Patched {
  readonly of: Resource;
  /** The whole object after a JSON patch, or the part that a strategic merge patch has. */
  readonly value: Fields;
}

/** The patches of kustomizations: a patch file contains a part of an object, not an object of its own. */
export class Patches {
  private readonly patches: readonly Patch[];
  private readonly files: ReadonlySet<string>;
  private readonly affixes: readonly Affixes[];

  /** Takes the kustomizations of the input. */
  public constructor(
    kustomizations: readonly Kustomization[],
    private readonly reach: Reach,
  ) {
    this.affixes = affixesOf(kustomizations);
    this.patches = kustomizations.flatMap(patchesOf);
    const files = new Set(this.patches.map(fileOf));
    for (const { fields, pathOf } of kustomizations) {
      for (const path of listOf(fields['resources'])) if (typeof path === 'string') files.delete(pathOf(path));
    }
    this.files = files;
  }

  /** Whether a file contains patches, and no kustomization lists it as a resource. */
  public has(file: string): boolean {
    return this.files.has(normalize(file));
  }

  /**
   * The objects, and the patched ones once per patch and with only what that patch says: which patches are applied together depends on what
   * is built.
   *
   * @param resources The objects.
   * @param sources The files, which may contain patches.
   */
  public over(
    resources: readonly Resource[],
    sources: readonly SourceFile[],
  ): Pick<Manifests, 'resources' | 'patches'> {
    const patches = this.patches.length === 0 ? [] : this.patchesOver(resources, sources);
    if (patches.length === 0) return { resources };
    const valuesOf = groupBy(patches, ({ of }) => of);
    return {
      resources: resources.map((one) => withOpenLabels(one, valuesOf.get(one)?.map(({ value }) => value) ?? [])),
      patches: patches.map(({ of, value }) => ({ ...of, value })),
    };
  }

  private patchesOver(resources: readonly Resource[], sources: readonly SourceFile[]): readonly Patched[] {
    const texts = new Map(sources.map(({ file, text }) => [normalize(file), text]));
    const [byName, byFile] = [groupBy(resources, ({ name }) => name), groupBy(resources, fileOfResource)];
    return this.patches.flatMap((patch) => {
      const target = patch.target && new PatchTarget(patch.target, this.affixes);
      const named = (name: string): readonly Resource[] =>
        namesBefore(name, this.affixes).flatMap((before) => byName.get(before) ?? []);
      const targeted =
        target &&
        (target.name === undefined
          ? [...this.reach.filesOf(patch.kustomization)].flatMap((file) => byFile.get(file) ?? [])
          : named(target.name)
        ).filter((one) => target.fits(one));
      return valuesIn(texts.get(fileOf(patch)) ?? patch.text).flatMap((value): readonly Patched[] => {
        if (Array.isArray(value)) {
          return (targeted ?? []).map((of) => ({ of, value: fieldsOf(patched(of.value, value)) }));
        }
        return isFields(value) ? (targeted ?? ownTargets(value, named)).map((of) => ({ of, value })) : [];
      });
    });
  }
}

/** The objects that a strategic merge patch applies to: those with its kind and name. */
function ownTargets(value: Fields, named: (name: string) => readonly Resource[]): readonly Resource[] {
  const part = toResource(value);
  if (part === undefined) return [];
  const group = groupOf(part.apiVersion, part.kind);
  return named(part.name).filter((one) => one.kind === part.kind && one.group === group);
}

/**
 * Reads all the fields that kustomize has, or had, for patches.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
function patchesOf(kustomization: Kustomization): readonly Patch[] {
  const { fields } = kustomization;
  return [
    ...listOf(fields['patches']),
    ...listOf(fields['patchesStrategicMerge']),
    ...listOf(fields['patchesJson6902']),
  ].flatMap((entry) => {
    const { path, patch, target } = fieldsOf(entry);
    const text = [entry, path, patch].find((one) => typeof one === 'string');
    return text === undefined ? [] : [{ kustomization, text, target: isFields(target) ? target : undefined }];
  });
}

function fileOf({ kustomization, text }: Patch): string {
  return text.includes('\n') ? '' : kustomization.pathOf(text);
}

function fileOfResource({ origin }: Resource): string {
  return normalize(origin?.document.source.file ?? '');
}
