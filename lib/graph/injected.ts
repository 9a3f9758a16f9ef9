import { valueAt } from '../kube/field-path';
import { fieldsOf, isSet } from '../kube/read-manifest';
import { VENDORS } from '../vendors/index';
import type { Workload } from './workload';

const INJECTIONS = VENDORS.flatMap(({ injects }) => injects ?? []);

/** Whether a container is yet to be filled in by somebody who knows its ports, which then stand in no manifest. */
export function isToBeInjected({ containers, template, resource }: Workload): boolean {
  const metadata = fieldsOf(valueAt(resource.value, [...template.path, 'metadata']));
  const annotations = fieldsOf(metadata['annotations']);
  return INJECTIONS.some(
    ({ image, annotation }) =>
      isSet(annotations[annotation]) || containers.some(({ value }) => fieldsOf(value)['image'] === image),
  );
}
