import { normalize } from 'node:path';
import { kindFacts } from '../kube/kind-facts';
import { isSame, textOf } from '../kube/read-manifest';
import type { Kustomization } from './kustomizations';
import { type AddedLabels, labelsAddedBy, labelsAround, NO_LABELS, withAddedLabels } from './kustomized-labels';
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
 * What kustomizations add to the objects of files. If several kustomizations include a file and add different things, nothing is added to
 * it or to the files that they include along with it: which of them are in the same cluster is unknown.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export class Kustomized {
  private readonly byFile: ReadonlyMap<string, Given>;
  private readonly affixes = new Map<string, Set<Given['around']>>();

  /** Takes the kustomizations of the input. */
  public constructor(kustomizations: readonly Kustomization[]) {
    const byFolder = new Map(kustomizations.map((one) => [one.folder, one]));
    const inner = new Set(kustomizations.flatMap((one) => pathsOf(one)).filter((path) => byFolder.has(path)));
    const built = kustomizations.filter(({ folder }) => !inner.has(folder)).map((one) => filesOf(one, byFolder));
    for (const [file, { around }] of built.flatMap((files) => [...files])) {
      if (around.join('') === '') continue;
      const known = this.affixes.get(file) ?? new Set();
      this.affixes.set(file, known.add(around));
    }
    const last = new Map(built.flatMap((files) => [...files]));
    const contested = new Set(
      built.flatMap((files) => [...files]).flatMap(([file, given]) => (isSame(last.get(file), given) ? [] : [file])),
    );
    const isClear = (files: ReadonlyMap<string, Given>): boolean =>
      ![...files.keys()].some((file) => contested.has(file));
    this.byFile = new Map(
      built.filter(isClear).flatMap((files) => [...files].filter(([, given]) => !isSame(given, NOTHING))),
    );
  }

  /** The object as it will be in the cluster; its positions remain those in the file. */
  public whole(resource: Resource): Resource {
    const file = normalize(resource.origin?.document.source.file ?? '');
    const [given, affixes] = [this.byFile.get(file), this.affixes.get(file)];
    const builtNames = affixes && [...new Set([...affixes].map(([prefix, suffix]) => prefix + resource.name + suffix))];
    const named = builtNames === undefined ? resource : { ...resource, builtNames };
    if (given === undefined) return named;
    const { group, kind, value, namespace } = named;
    return {
      ...named,
      value: withAddedLabels(group, kind, value, given.labels),
      // It overrides a namespace in the manifest.
      namespace: kindFacts(group, kind).namespaced && given.namespace !== '' ? given.namespace : namespace,
    };
  }
}

/** What a kustomization adds to the files that it includes, directly or through others: the outermost one takes precedence. */
function filesOf(
  from: Kustomization,
  byFolder: ReadonlyMap<string, Kustomization>,
  outer: Given = NOTHING,
  around: readonly Kustomization[] = [],
): ReadonlyMap<string, Given> {
  const own = givenBy(from);
  const given = {
    namespace: outer.namespace || own.namespace,
    labels: labelsAround(own.labels, outer.labels),
    around: [outer.around[0] + own.around[0], own.around[1] + outer.around[1]] as const,
  };
  return new Map(
    pathsOf(from).flatMap((path) => {
      const taken = byFolder.get(path);
      if (taken === undefined) return [[path, given] as const];
      return around.includes(taken) ? [] : [...filesOf(taken, byFolder, given, [...around, from])];
    }),
  );
}

function givenBy(kustomization: Kustomization): Given {
  const { fields } = kustomization;
  return {
    namespace: textOf(fields['namespace']),
    labels: labelsAddedBy(kustomization),
    around: [textOf(fields['namePrefix']), textOf(fields['nameSuffix'])],
  };
}
