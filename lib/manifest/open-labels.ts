import { type FieldPath, valueAt } from '../kube/field-path';
import { kindFacts } from '../kube/kind-facts';
import type { Fields } from '../kube/manifest-types';
import { findPodTemplate } from '../kube/pod-template';
import { fieldsOf } from '../kube/read-manifest';
import type { Resource } from './resource';

/**
 * The object, where the labels that a kustomization changes have unknown values: whether what changes them is built is unknown.
 *
 * @param resource The object.
 * @param changed The object after the changes, or the part of it that changes.
 */
export function withOpenLabels(resource: Resource, changed: readonly Fields[]): Resource {
  const { group, kind, value } = resource;
  const template = findPodTemplate(group, value, kindFacts(group, kind))?.path;
  const changedAt = (path: FieldPath | undefined): readonly string[] =>
    path === undefined ? [] : changed.flatMap((after) => changedKeys(labelsAt(value, path), labelsAt(after, path)));
  return opened(resource, changedAt([]), changedAt(template));
}

function labelsAt(object: Fields, path: FieldPath): Fields {
  return fieldsOf(valueAt(object, [...path, 'metadata', 'labels']));
}

function changedKeys(before: Fields, after: Fields): readonly string[] {
  return Object.keys(after).filter((key) => after[key] !== before[key]);
}

/** The object with more labels whose values are open. */
export function opened(resource: Resource, own: readonly string[], pods: readonly string[]): Resource {
  if (own.length + pods.length === 0) return resource;
  const { openLabels = [], openPodLabels = [] } = resource;
  return {
    ...resource,
    ...(own.length > 0 && { openLabels: [...openLabels, ...own] }),
    ...(pods.length > 0 && { openPodLabels: [...openPodLabels, ...pods] }),
  };
}
