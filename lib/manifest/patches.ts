import { loadAll } from 'js-yaml';
import { normalize } from 'node:path';
import { fieldsListOf, fieldsOf, listOf } from '../kube/read-manifest';
import type { Kustomization } from './kustomizations';
import { type Resource, toResource } from './resource';
import { KUBERNETES_SCHEMA } from './yaml-schema';

/** The files that kustomizations lay over the objects of others: what stands in them is a part of an object, and none by itself. */
export class Patches {
  private readonly files: ReadonlySet<string>;

  /** Takes the kustomizations of the input. */
  public constructor(private readonly kustomizations: readonly Kustomization[]) {
    const files = new Set(kustomizations.flatMap(patchFilesOf));
    for (const { fields, pathOf } of kustomizations) {
      for (const path of listOf(fields['resources'])) if (typeof path === 'string') files.delete(pathOf(path));
    }
    this.files = files;
  }

  /** Whether a file has patches, and no kustomization takes it for objects. */
  public has(file: string): boolean {
    return this.files.has(normalize(file));
  }

  /** The patches that stand in the kustomizations themselves. */
  public get inline(): readonly Resource[] {
    return this.kustomizations.flatMap(({ fields }) =>
      [...fieldsListOf(fields['patches']).map(({ patch }) => patch), ...listOf(fields['patchesStrategicMerge'])]
        .filter((patch) => typeof patch === 'string')
        .flatMap((patch) => valuesOf(patch).flatMap((value) => toResource(value) ?? [])),
    );
  }
}

/**
 * The files of all the fields that kustomize has had for patches.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
function patchFilesOf({ fields, pathOf }: Kustomization): readonly string[] {
  const patches = [
    ...listOf(fields['patches']),
    ...listOf(fields['patchesStrategicMerge']),
    ...listOf(fields['patchesJson6902']),
  ];
  return patches
    .map((patch) => (typeof patch === 'string' ? patch : fieldsOf(patch)['path']))
    .filter((path) => typeof path === 'string')
    .map(pathOf);
}

function valuesOf(text: string): readonly unknown[] {
  try {
    return loadAll(text, undefined, { schema: KUBERNETES_SCHEMA });
  } catch {
    return [];
  }
}
