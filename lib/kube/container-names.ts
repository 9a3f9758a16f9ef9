import { dns1123LabelProblem } from '../ports/dns-name';
import type { FaultList } from './fault-list';
import { stringField } from './field-type';
import type { Container } from './manifest-types';

/**
 * Reports container names that the API server rejects: all containers of a pod, init containers included, need different names.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
 */
export function checkContainerNames(
  found: FaultList,
  containers: readonly { readonly at: string; readonly container: Container }[],
): void {
  const names = new Map<string, string>();
  for (const { at, container } of containers) {
    const name = stringField(found, `${at}.name`, container.name);
    // Something may fill in a missing name, which has nothing to do with ports.
    if (name === undefined || name === '') continue;
    const first = names.get(name);
    if (first === undefined) {
      names.set(name, at);
      found.error(`${at}.name`, dns1123LabelProblem(name, 'container name'));
    } else {
      found.error(`${at}.name`, `container name '${name}' is used twice in this pod, first at ${first}`);
    }
  }
}
