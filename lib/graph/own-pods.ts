import { type FieldPath, valueAt } from '../kube/field-path';
import { type LabelSelector, readLabels, readLabelSelector, type Requirement } from '../kube/label-selector';
import { fieldsListOf, fieldsOf, isFields, listOf, textOf } from '../kube/read-manifest';
import type { Workload } from './workload';

/** How a controller selects its own pods. */
export interface OwnSelector {
  readonly selector: LabelSelector;
  /** Its path in the object. */
  readonly path: FieldPath;
}

/** The selector of a controller; `undefined` if it has none, an empty one, or one that the API server generates. */
export function ownSelector({ resource, facts }: Workload): OwnSelector | undefined {
  if (facts.ownPods === undefined) return undefined;
  const { path, labelsOnly, manual } = facts.ownPods;
  if (manual !== undefined && valueAt(resource.value, manual) !== true) return undefined;
  const value = valueAt(resource.value, path);
  if (!isFields(value)) return undefined;
  const selector = labelsOnly === true ? readLabels(value) : readLabelSelector(value);
  return selector.length === 0 ? undefined : { selector, path };
}

/** The path of a requirement in an object with its selector at the given path, in any form of selector. */
export function requirementPath(object: unknown, path: FieldPath, requirement: Requirement): FieldPath {
  const { key, operator, values } = requirement;
  const selector = fieldsOf(valueAt(object, path));
  const index = fieldsListOf(selector['matchExpressions']).findIndex(
    (one) =>
      textOf(one['key']) === key && one['operator'] === operator && listOf(one['values']).length === values.length,
  );
  if (index >= 0) return [...path, 'matchExpressions', index, 'key'];
  if (Object.hasOwn(fieldsOf(selector['matchLabels']), key)) return [...path, 'matchLabels', key];
  return Object.hasOwn(selector, key) ? [...path, key] : path;
}
