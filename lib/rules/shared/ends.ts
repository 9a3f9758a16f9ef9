import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import type { FieldPath } from '../../kube/field-path';
import type { Resource } from '../../manifest/resource';
import type { RelatedPlace } from './rule';

/** The ports of a Service, as the other end of a reference to one of them. */
export function portsOf({ resource }: GraphService): RelatedPlace {
  return { resource, path: ['spec', 'ports'], message: 'the ports that it has' };
}

/** The containers of workloads, as the other end of a selector. */
export function containersOf(workloads: readonly Workload[], message: string): readonly RelatedPlace[] {
  return workloads.map(({ resource, specPath }) => ({ resource, path: [...specPath, 'containers'], message }));
}

/** Selected workloads that do not have the port. */
export function withoutPort(workloads: readonly Workload[]): readonly RelatedPlace[] {
  return containersOf(workloads, 'selected, without such a port');
}

/** The object that is probably meant. */
export function probablyMeant(resource: Resource, path: FieldPath = ['metadata', 'name']): RelatedPlace {
  return { resource, path, message: 'probably meant' };
}
