import { labelText } from '../kube/label-selector';
import type { Fields } from '../kube/manifest-types';
import { fieldsOf, isSet } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';

/** The annotations of an object. */
export function annotationsOf({ value }: Resource): Fields {
  return fieldsOf(fieldsOf(value['metadata'])['annotations']);
}

/** The text of an annotation, if the object has it. */
export function annotationText(resource: Resource, key: string): string | undefined {
  const found = annotationsOf(resource)[key];
  return isSet(found) ? labelText(found).trim() : undefined;
}
