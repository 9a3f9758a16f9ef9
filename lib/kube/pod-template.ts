import { type FieldPath, valueAt } from './field-path';
import { isBuiltInGroup, type KindFacts } from './kind-facts';
import type { Fields } from './manifest-types';
import { fieldsOf, isFields } from './read-manifest';

/** The paths of pod templates in custom resources that follow the built-in kinds. */
const USUAL_PLACES: readonly FieldPath[] = [
  ['spec', 'template'],
  ['spec', 'jobTemplate', 'spec', 'template'],
];

/** The pod template of an object. */
export interface PodTemplate {
  /** Its path in the object; empty if the object is the pod itself. */
  readonly path: FieldPath;
  /** The labels that the pods get from it. */
  readonly labels: Fields;
  /** The spec of the pods. */
  readonly spec: Fields;
}

/**
 * The pod template of an object, if it has one: at the path that its kind defines, or, in a custom resource, at a usual path if what is
 * there looks like a pod template.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates
 */
export function findPodTemplate(
  group: string,
  object: unknown,
  { podTemplate }: Pick<KindFacts, 'podTemplate'>,
): PodTemplate | undefined {
  if (podTemplate !== undefined) return read(object, podTemplate);
  if (isBuiltInGroup(group)) return undefined;
  const path = USUAL_PLACES.find((place) => Array.isArray(valueAt(object, [...place, 'spec', 'containers'])));
  return path === undefined ? undefined : read(object, path);
}

function read(object: unknown, path: FieldPath): PodTemplate | undefined {
  const template = valueAt(object, path);
  if (!isFields(template) || !isFields(template['spec'])) return undefined;
  return { path, labels: fieldsOf(fieldsOf(template['metadata'])['labels']), spec: template['spec'] };
}
