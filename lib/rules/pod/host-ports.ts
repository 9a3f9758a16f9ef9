import { isOnNode } from '../../graph/caller';
import type { Workload } from '../../graph/workload';
import type { FieldPath } from '../../kube/field-path';
import { fieldsListOf, isSet, numberOf, protocolOf, textOf } from '../../kube/read-manifest';

/** A port that a container requests on its node. */
export interface HostPort {
  readonly workload: Workload;
  readonly path: FieldPath;
  readonly hostIp: string;
  readonly number: number;
  readonly protocol: string;
}

/** The ports that the pods of a workload request on their node for as long as they run. */
export function hostPorts(workload: Workload): readonly HostPort[] {
  return workload.containers
    .filter(({ role }) => role !== 'init')
    .flatMap(({ value, path }) =>
      fieldsListOf(value.ports).flatMap((port, index): HostPort[] => {
        // On the host network, each container port is a port of the node.
        const isImplied = !isSet(port['hostPort']) && isOnNode(workload);
        const field = isImplied ? 'containerPort' : 'hostPort';
        const number = numberOf(port[field]);
        if (number === 0) return [];
        const at = [...path, 'ports', index, field];
        return [{ workload, path: at, hostIp: textOf(port['hostIP']), number, protocol: protocolOf(port['protocol']) }];
      }),
    );
}
