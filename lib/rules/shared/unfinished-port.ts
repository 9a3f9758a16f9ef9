import type { Workload } from '../../graph/workload';
import { valueAt } from '../../kube/field-path';
import { isPlaceholder } from './placeholder';

/** Whether a placeholder among the ports of the pods may become the port with that number or name, or a number in quotes is meant for it. */
export function hasUnfinishedPort({ resource, ports }: Workload, wanted: number | string): boolean {
  return ports.some(({ name, number, path }) => {
    if (typeof wanted === 'string' && isPlaceholder(name)) return true;
    if (number !== 0 || (typeof wanted === 'string' && name !== wanted)) return false;
    const written = valueAt(resource.value, [...path, 'containerPort']);
    return isPlaceholder(written) || written === String(wanted);
  });
}
