import { type FieldPath, valueAt } from '../kube/field-path';
import { type KindFacts, kindFacts } from '../kube/kind-facts';
import type { Fields } from '../kube/manifest-types';
import { findPodTemplate } from '../kube/pod-template';
import { fieldsListOf, fieldsOf, isFields } from '../kube/read-manifest';
import { FILLED_IN } from './filled-in';
import type { Kustomization } from './kustomizations';

/** The labels that a kustomization adds, to each of the places that it may add them to. */
export interface AddedLabels {
  /** Those of each object. */
  readonly objects: Fields;
  /** Those of the pods that each object creates. */
  readonly pods: Fields;
  /** Those in the selectors of pods. */
  readonly selectors: Fields;
}

export const NO_LABELS: AddedLabels = { objects: {}, pods: {}, selectors: {} };

/** The labels that one of several kustomizations adds: those that all of them add, and the keys of the others. */
export interface SharedLabels {
  /** The labels of all of them. */
  readonly labels: AddedLabels;
  /** The keys of labels that are not the same for all of them. */
  readonly open: Readonly<Record<keyof AddedLabels, readonly string[]>>;
}

/** A selector of pods: the path of its labels, where `*` stands for each item of a list. */
interface Selector {
  readonly path: FieldPath;
  /** Whether it is added to an object that has none. */
  readonly isAdded?: (object: Fields) => boolean;
}

const isResolvedByPods = (object: Fields): boolean => valueAt(object, ['spec', 'type']) !== 'ExternalName';

/** The kinds that select pods of others. */
const SELECTORS: Readonly<Record<string, Readonly<Record<string, readonly Selector[]>>>> = {
  '': { Service: [{ path: ['spec', 'selector'], isAdded: isResolvedByPods }] },
  policy: { PodDisruptionBudget: [{ path: ['spec', 'selector', 'matchLabels'] }] },
  'networking.k8s.io': {
    NetworkPolicy: [
      { path: ['spec', 'podSelector', 'matchLabels'] },
      { path: ['spec', 'ingress', '*', 'from', '*', 'podSelector', 'matchLabels'] },
      { path: ['spec', 'egress', '*', 'to', '*', 'podSelector', 'matchLabels'] },
    ],
  },
};

/** The labels that a kustomization adds. */
export function labelsAddedBy({ fields }: Kustomization): AddedLabels {
  const common = fieldsOf(fields['commonLabels']);
  const labels = fieldsListOf(fields['labels']);
  const pairsOf = (entries: readonly Fields[]): Fields =>
    Object.assign({}, ...entries.map(({ pairs }) => fieldsOf(pairs))) as Fields;
  const ofSelectors = labels.filter(({ includeSelectors }) => includeSelectors === true);
  const ofPods = labels.filter((entry) => ofSelectors.includes(entry) || entry['includeTemplates'] === true);
  return {
    objects: { ...common, ...pairsOf(labels) },
    pods: { ...common, ...pairsOf(ofPods) },
    selectors: { ...common, ...pairsOf(ofSelectors) },
  };
}

/** The labels of a kustomization and of the one that includes it, which takes precedence. */
export function labelsAround(inner: AddedLabels, outer: AddedLabels): AddedLabels {
  return {
    objects: { ...inner.objects, ...outer.objects },
    pods: { ...inner.pods, ...outer.pods },
    selectors: { ...inner.selectors, ...outer.selectors },
  };
}

/** What several kustomizations, of which one is built, have in common. */
export function sharedLabels(several: readonly AddedLabels[]): SharedLabels {
  const shared = (place: keyof AddedLabels): readonly [labels: Fields, open: readonly string[]] => {
    const keys = [...new Set(several.flatMap((one) => Object.keys(one[place])))];
    const first = several[0]?.[place] ?? {};
    const open = keys.filter((key) => several.some((one) => one[place][key] !== first[key]));
    return [Object.fromEntries(Object.entries(first).filter(([key]) => !open.includes(key))), open];
  };
  const [objects, pods, selectors] = [shared('objects'), shared('pods'), shared('selectors')];
  return {
    labels: { objects: objects[0], pods: pods[0], selectors: selectors[0] },
    open: { objects: objects[1], pods: pods[1], selectors: selectors[1] },
  };
}

/**
 * The object with labels that kustomize adds. They replace those of the same key, also in selectors.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/konfig/builtinpluginconsts/commonlabels.go
 */
export function withAddedLabels(group: string, kind: string, object: Fields, { labels, open }: SharedLabels): Fields {
  const facts = kindFacts(group, kind);
  const template = findPodTemplate(group, object, facts)?.path;
  const selectors = template === undefined ? (SELECTORS[group]?.[kind] ?? []) : [ownSelector(facts)];
  const change = (place: keyof AddedLabels, value: Fields, path: FieldPath, isAdded: boolean): Fields => {
    if (Object.keys(labels[place]).length + open[place].length === 0) return value;
    const toNew = place === 'selectors' ? changedSelector : changed;
    return fieldsOf(changedAt(value, path, (before) => toNew(before, labels[place], open[place]), isAdded));
  };
  let value = object;
  if (template !== undefined) value = change('pods', value, [...template, 'metadata', 'labels'], true);
  for (const { path, isAdded } of selectors) value = change('selectors', value, path, isAdded?.(object) === true);
  return change('objects', value, ['metadata', 'labels'], true);
}

/** The selector of a workload. A custom resource needs a configuration of kustomize for it, and it probably has one. */
function ownSelector({ ownPods }: KindFacts): Selector {
  const { path = ['spec', 'selector'], labelsOnly = false, manual } = ownPods ?? {};
  return {
    path: labelsOnly ? path : [...path, 'matchLabels'],
    isAdded: () => ownPods !== undefined && manual === undefined,
  };
}

/** The labels with others, and without those whose values are open. */
function changed(before: Fields, labels: Fields, open: readonly string[]): Fields {
  return { ...Object.fromEntries(Object.entries(before).filter(([key]) => !open.includes(key))), ...labels };
}

/** The same for a selector, which still has to be one: with no labels, it would select no pods, or all of them. */
function changedSelector(before: Fields, labels: Fields, open: readonly string[]): Fields {
  const after = changed(before, labels, open);
  const [key] = open;
  return Object.keys(after).length > 0 || key === undefined ? after : { [key]: FILLED_IN };
}

function changedAt(
  value: unknown,
  [step, ...rest]: FieldPath,
  change: (labels: Fields) => Fields,
  isAdded: boolean,
): unknown {
  if (step === '*') return Array.isArray(value) ? value.map((item) => changedAt(item, rest, change, isAdded)) : value;
  if (!isFields(value) && !isAdded) return value;
  const fields = fieldsOf(value);
  if (step === undefined) return change(fields);
  if (!isAdded && !Object.hasOwn(fields, step)) return value;
  return { ...fields, [step]: changedAt(fields[step], rest, change, isAdded) };
}
