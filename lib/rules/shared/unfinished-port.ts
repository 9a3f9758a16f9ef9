import type { Workload } from '../../graph/workload';
import { valueAt } from '../../kube/field-path';
import { portNumberProblem } from '../../ports/port-number';
import { isPlaceholder } from './placeholder';

/**
 * Whether a placeholder among the ports of the pods may become the port with that number or name, or a number in quotes is meant for it,
 * or a number that is none, which is reported where it is declared.
 */
export function hasUnfinishedPort({ resource, ports }: Workload, wanted: number | string): boolean {
  return ports.some(({ name, number, path }) => {
    if (typeof wanted === 'string' && isPlaceholder(name)) return true;
    if (typeof wanted === 'number' && portNumberProblem(number) !== undefined) return true;
    if (number !== 0 || (typeof wanted === 'string' && name !== wanted)) return false;
    const written = valueAt(resource.value, [...path, 'containerPort']);
    return isPlaceholder(written) || written === String(wanted);
  });
}
