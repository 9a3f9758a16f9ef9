import { type FieldPath, valueAt } from '../kube/field-path';
import { type KindFacts, kindFacts } from '../kube/kind-facts';
import type { Fields } from '../kube/manifest-types';
import { findPodTemplate } from '../kube/pod-template';
import { fieldsListOf, fieldsOf, isFields } from '../kube/read-manifest';
import type { Kustomization } from './kustomizations';

/** The labels that a kustomization adds. */
export interface AddedLabels {
  /** Those of each object. */
  readonly objects: Fields;
  /** Those of the pods that each object creates. */
  readonly pods: Fields;
  /** Those in the selectors of pods. */
  readonly selectors: Fields;
}

export const NO_LABELS: AddedLabels = { objects: {}, pods: {}, selectors: {} };

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

/**
 * The object with labels that kustomize adds. They replace those of the same key, also in selectors.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/konfig/builtinpluginconsts/commonlabels.go
 */
export function withAddedLabels(group: string, kind: string, object: Fields, labels: AddedLabels): Fields {
  const facts = kindFacts(group, kind);
  const template = findPodTemplate(group, object, facts)?.path;
  const ofPods = template === undefined ? [] : [[...template, 'metadata', 'labels']];
  const selectors = template === undefined ? (SELECTORS[group]?.[kind] ?? []) : [ownSelector(facts)];
  let changed = object;
  for (const path of ofPods) changed = merged(changed, path, labels.pods, true);
  for (const { path, isAdded } of selectors) {
    changed = merged(changed, path, labels.selectors, isAdded?.(object) === true);
  }
  return merged(changed, ['metadata', 'labels'], labels.objects, true);
}

/** The selector of a workload. A custom resource needs a configuration of kustomize for it, and it probably has one. */
function ownSelector({ ownPods }: KindFacts): Selector {
  const { path = ['spec', 'selector'], labelsOnly = false, manual } = ownPods ?? {};
  return {
    path: labelsOnly ? path : [...path, 'matchLabels'],
    isAdded: () => ownPods !== undefined && manual === undefined,
  };
}

/** The object with more labels at a path; where the path ends early, nothing changes unless it is to be added. */
function merged(object: Fields, path: FieldPath, labels: Fields, isAdded: boolean): Fields {
  if (Object.keys(labels).length === 0) return object;
  return fieldsOf(mergedAt(object, path, labels, isAdded));
}

function mergedAt(value: unknown, [step, ...rest]: FieldPath, labels: Fields, isAdded: boolean): unknown {
  if (step === '*') return Array.isArray(value) ? value.map((item) => mergedAt(item, rest, labels, isAdded)) : value;
  if (!isFields(value) && !isAdded) return value;
  const fields = fieldsOf(value);
  return step === undefined
    ? { ...fields, ...labels }
    : { ...fields, [step]: mergedAt(fields[step], rest, labels, isAdded) };
}
