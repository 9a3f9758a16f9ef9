import { normalize } from 'node:path';
import { kindFacts } from '../kube/kind-facts';
import type { Fields } from '../kube/manifest-types';
import { findPodTemplate } from '../kube/pod-template';
import { fieldsListOf, fieldsOf, isSame, textOf } from '../kube/read-manifest';
import type { Kustomization } from './kustomizations';
import { pathsOf } from './reach';
import type { Resource } from './resource';

/** What kustomizations add to the objects of a file. */
interface Given {
  /** The namespace; '' if they set none. */
  readonly namespace: string;
  /** The labels of each object. */
  readonly labels: Fields;
  /** The labels of the pods that each object creates. */
  readonly podLabels: Fields;
  /** The prefix and suffix of its name. */
  readonly around: readonly [prefix: string, suffix: string];
}

const NOTHING: Given = { namespace: '', labels: {}, podLabels: {}, around: ['', ''] };

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
    const facts = kindFacts(group, kind);
    const { path } = findPodTemplate(group, value, facts) ?? {};
    const labelled = path === undefined ? value : withLabels(value, path, given.podLabels);
    return {
      ...named,
      value: withLabels(fieldsOf(labelled), [], given.labels),
      // It overrides a namespace in the manifest.
      namespace: facts.namespaced && given.namespace !== '' ? given.namespace : namespace,
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
    labels: { ...own.labels, ...outer.labels },
    podLabels: { ...own.podLabels, ...outer.podLabels },
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

function givenBy({ fields }: Kustomization): Given {
  const common = fieldsOf(fields['commonLabels']);
  const labels = fieldsListOf(fields['labels']);
  const pairsOf = (entries: readonly Fields[]): Fields =>
    Object.assign({}, ...entries.map(({ pairs }) => fieldsOf(pairs))) as Fields;
  const ofPods = labels.filter(
    ({ includeSelectors, includeTemplates }) => includeSelectors === true || includeTemplates === true,
  );
  return {
    namespace: textOf(fields['namespace']),
    labels: { ...common, ...pairsOf(labels) },
    podLabels: { ...common, ...pairsOf(ofPods) },
    around: [textOf(fields['namePrefix']), textOf(fields['nameSuffix'])],
  };
}

/** Adds labels to the metadata at a path. Existing labels stay, because the selectors that use them are not changed here. */
function withLabels(object: unknown, [step, ...rest]: readonly (string | number)[], labels: Fields): Fields {
  const fields = fieldsOf(object);
  if (step !== undefined) return { ...fields, [step]: withLabels(fields[step], rest, labels) };
  const metadata = fieldsOf(fields['metadata']);
  return { ...fields, metadata: { ...metadata, labels: { ...labels, ...fieldsOf(metadata['labels']) } } };
}
