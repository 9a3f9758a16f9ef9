import { normalize } from 'node:path';
import { kindFacts } from '../kube/kind-facts';
import { isSame, textOf } from '../kube/read-manifest';
import type { Kustomization } from './kustomizations';
import {
  type AddedLabels,
  labelsAddedBy,
  labelsAround,
  NO_LABELS,
  type SharedLabels,
  sharedLabels,
  withAddedLabels,
} from './kustomized-labels';
import { groupBy } from './group-by';
import { opened } from './open-labels';
import { pathsOf } from './reach';
import type { Resource } from './resource';

/** What kustomizations add to the objects of a file. */
interface Given {
  /** The namespace; '' if they set none. */
  readonly namespace: string;
  readonly labels: AddedLabels;
  /** The prefix and suffix of its name. */
  readonly around: readonly [prefix: string, suffix: string];
}

const NOTHING: Given = { namespace: '', labels: NO_LABELS, around: ['', ''] };

/**
 * What kustomizations add to the objects of files. If several kustomizations include a file and add different things, only the labels that
 * all of them add are known. None of their files gets a namespace: which of them are in the same cluster is unknown.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export class Kustomized {
  private readonly namespaces: ReadonlyMap<string, string>;
  private readonly labels: ReadonlyMap<string, SharedLabels>;
  private readonly affixes: ReadonlyMap<string, readonly Given['around'][]>;

  /** Takes the kustomizations of the input. */
  public constructor(kustomizations: readonly Kustomization[]) {
    const byFolder = new Map(kustomizations.map((one) => [one.folder, one]));
    const inner = new Set(kustomizations.flatMap((one) => pathsOf(one)).filter((path) => byFolder.has(path)));
    const built = kustomizations.filter(({ folder }) => !inner.has(folder)).map((one) => filesOf(one, byFolder));
    const byFile = new Map(
      [
        ...groupBy(
          built.flatMap((files) => [...files]),
          ([file]) => file,
        ),
      ].map(([file, entries]) => [file, entries.map(([, given]) => given)]),
    );
    const contested = new Set(
      [...byFile].flatMap(([file, [first, ...others]]) => (others.some((one) => !isSame(first, one)) ? [file] : [])),
    );
    const clear = built.filter((files) => ![...files.keys()].some((file) => contested.has(file)));
    this.namespaces = new Map(clear.flatMap((files) => [...files].map(([file, { namespace }]) => [file, namespace])));
    this.labels = new Map(
      [...byFile].map(([file, givens]) => [file, sharedLabels(givens.map(({ labels }) => labels))]),
    );
    this.affixes = new Map(
      [...byFile].map(([file, givens]) => [
        file,
        givens.map(({ around }) => around).filter((around) => around.join('') !== ''),
      ]),
    );
  }

  /** The object as it will be in the cluster; its positions remain those in the file. */
  public whole(resource: Resource): Resource {
    const file = normalize(resource.origin?.document.source.file ?? '');
    const labels = this.labels.get(file);
    if (labels === undefined) return resource;
    const { group, kind, name, value, namespace } = resource;
    const [given = '', affixes = []] = [this.namespaces.get(file), this.affixes.get(file)];
    const { objects, pods } = labels.open;
    return opened(
      {
        ...resource,
        ...(affixes.length > 0 && {
          builtNames: [...new Set(affixes.map(([before, after]) => before + name + after))],
        }),
        value: withAddedLabels(group, kind, value, labels),
        // It overrides a namespace in the manifest.
        namespace: kindFacts(group, kind).namespaced && given !== '' ? given : namespace,
      },
      objects,
      pods,
    );
  }
}

/** What a kustomization adds to the files that it includes, directly or through others: the outermost one takes precedence. */
function filesOf(
  from: Kustomization,
  byFolder: ReadonlyMap<string, Kustomization>,
  outer: Given = NOTHING,
  around: readonly Kustomization[] = [],
): ReadonlyMap<string, Given> {
  const given = both(givenTo(from, byFolder), outer);
  const components = pathsOf(from, ['components']);
  return new Map(
    pathsOf(from).flatMap((path) => {
      const taken = byFolder.get(path);
      if (taken === undefined) return [[path, given] as const];
      if (around.includes(taken)) return [];
      const ofOthers = components.includes(path) ? both(givenTo(from, byFolder, taken), outer) : given;
      return [...filesOf(taken, byFolder, ofOthers, [...around, from])];
    }),
  );
}

/** What a kustomization adds to its files, and what its components do, which change all of them; `except` is left out. */
function givenTo(
  from: Kustomization,
  byFolder: ReadonlyMap<string, Kustomization>,
  except?: Kustomization,
  around: readonly Kustomization[] = [],
): Given {
  const components = pathsOf(from, ['components'])
    .flatMap((path) => byFolder.get(path) ?? [])
    .filter((one) => one !== except && one !== from && !around.includes(one));
  const ofComponents = components.map((one) => givenTo(one, byFolder, undefined, [...around, from]));
  return both(ofComponents.reduce(both, NOTHING), givenBy(from));
}

function both(inner: Given, outer: Given): Given {
  return {
    namespace: outer.namespace || inner.namespace,
    labels: labelsAround(inner.labels, outer.labels),
    around: [outer.around[0] + inner.around[0], inner.around[1] + outer.around[1]],
  };
}

function givenBy(kustomization: Kustomization): Given {
  const { fields } = kustomization;
  return {
    namespace: textOf(fields['namespace']),
    labels: labelsAddedBy(kustomization),
    around: [textOf(fields['namePrefix']), textOf(fields['nameSuffix'])],
  };
}
