import type { WorkloadPort } from '../../graph/workload';
import { type FieldPath, valueAt } from '../../kube/field-path';
import { numberOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';

/** The host port that leads to a container port; 0 if there is none. */
export function hostPortOf({ value }: Resource, { path }: WorkloadPort): number {
  return numberOf(valueAt(value, [...path, 'hostPort']));
}

/** The field through which a port is reached: its hostPort if it has one. */
export function outerPath(resource: Resource, port: WorkloadPort): FieldPath {
  return [...port.path, hostPortOf(resource, port) === 0 ? 'containerPort' : 'hostPort'];
}

/** The port of SSH. */
export const SSH = 22;
