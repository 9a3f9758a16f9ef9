import { normalize } from 'node:path';
import type { Fields } from '../kube/manifest-types';
import { fieldsListOf, fieldsOf, isFields, listOf, textOf } from '../kube/read-manifest';
import { FILLED_IN } from './filled-in';
import { type Kustomization, valuesIn } from './kustomizations';
import { withOpenLabels } from './open-labels';
import { type Affixes, affixesOf, PatchTarget } from './patch-target';
import type { Reach } from './reach';
import type { Resource } from './resource';
import type { SourceFile } from './source-document';

/** The fields of objects that a kustomization fills in. */
interface Target {
  readonly kustomization: Kustomization;
  readonly select: PatchTarget;
  readonly rejected: readonly PatchTarget[];
  readonly paths: readonly (readonly string[])[];
}

/**
 * The replacements of kustomizations: values that are copied from one object to fields of others.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/
 */
export class Replacements {
  private readonly targets: readonly Target[];

  /** Takes the kustomizations of the input, and the files, which may contain replacements. */
  public constructor(
    kustomizations: readonly Kustomization[],
    private readonly reach: Reach,
    sources: readonly SourceFile[],
  ) {
    const affixes = affixesOf(kustomizations);
    this.targets = kustomizations.flatMap((one) =>
      listOf(one.fields['replacements'])
        .flatMap((entry) => replacementsOf(entry, one, sources))
        .flatMap(({ targets }) => fieldsListOf(targets).map((target) => toTarget(target, one, affixes))),
    );
  }

  /** The object with a placeholder in each field that a kustomization fills in. */
  public filledIn(resource: Resource): Resource {
    if (this.targets.length === 0) return resource;
    const file = normalize(resource.origin?.document.source.file ?? '');
    let { value } = resource;
    for (const { kustomization, select, rejected, paths } of this.targets) {
      if (!select.fits(resource) || rejected.some((one) => one.fits(resource))) continue;
      if (!this.reach.filesOf(kustomization).has(file)) continue;
      for (const path of paths) value = fieldsOf(filled(value, path));
    }
    return value === resource.value ? resource : { ...withOpenLabels(resource, [value]), value };
  }
}

/** The replacements in an entry, which may be the path of a file with one or several. */
function replacementsOf(entry: unknown, { pathOf }: Kustomization, sources: readonly SourceFile[]): readonly Fields[] {
  const { path } = fieldsOf(entry);
  if (typeof path !== 'string') return [fieldsOf(entry)];
  const file = pathOf(path);
  const source = sources.find((one) => normalize(one.file) === file);
  return valuesIn(source?.text ?? '').flatMap((value) =>
    Array.isArray(value) ? fieldsListOf(value) : [fieldsOf(value)],
  );
}

function toTarget(target: Fields, kustomization: Kustomization, affixes: readonly Affixes[]): Target {
  return {
    kustomization,
    select: new PatchTarget(fieldsOf(target['select']), affixes),
    rejected: fieldsListOf(target['reject']).map((one) => new PatchTarget(one, affixes)),
    paths: listOf(target['fieldPaths']).map((path) => stepsOf(textOf(path))),
  };
}

/** The steps of `spec.ports.[name=http].port` or `metadata.annotations.example\\.com/port`. */
function stepsOf(path: string): readonly string[] {
  const steps = path.match(/\[[^\]]*\]|(?:\\.|[^.\\])+/g) ?? [];
  return steps.map((step) => step.replace(/\\(.)/g, '$1'));
}

/** The value with a placeholder at a path, if there is something. */
function filled(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value === undefined ? undefined : FILLED_IN;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list.map((item, index) => (isItem(item, index, step) ? filled(item, rest) : item));
  }
  if (!isFields(value) || !Object.hasOwn(value, step)) return value;
  return { ...value, [step]: filled(value[step], rest) };
}

function isItem(item: unknown, index: number, step: string): boolean {
  const [, key, wanted] = /^\[([^=]+)=(.*)\]$/.exec(step) ?? [];
  return key === undefined ? step === '*' || step === String(index) : String(fieldsOf(item)[key]) === wanted;
}
