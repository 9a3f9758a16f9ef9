import type { FieldPath } from '../../kube/field-path';
import type { Resource } from '../../manifest/resource';
import type { Graph } from '../graph';
import type { Direction } from '../network-policy';
import type { GraphEdgeKind, GraphEdgePort } from './form';

/** An object by its name, because there is none in the input. */
export interface MissingObject {
  /** Its kind. */
  readonly kind: string;
  /** Its namespace, '' if its kind has none. */
  readonly namespace: string;
  /** Its name. */
  readonly name: string;
}

/** Everything, or what has no object. */
export const EVERYTHING = '*';

/** An edge before its ends are called by their ids. */
export interface Link {
  /** The object that means the other. */
  readonly from: Resource;
  /** The other object. */
  readonly to: Resource | MissingObject | typeof EVERYTHING;
  /** The kind of reference. */
  readonly kind: GraphEdgeKind;
  /** The field that says so. */
  readonly at: FieldPath;
  /** Of a policy, what it is about. */
  readonly direction?: Direction;
  /** The ports that are meant. */
  readonly ports: readonly GraphEdgePort[];
}

/** What a subject adds to the graph. */
export interface Part {
  /** The objects, whether or not they mean something that is there. */
  readonly objects: readonly Resource[];
  /** What they mean. */
  readonly links: readonly Link[];
}

/** A link for each object that is found and can be in a cluster together with the one that means it, or one to what is missing. */
export function linksTo<Found extends { readonly resource: Resource }>(
  graph: Graph,
  from: Resource,
  found: readonly Found[],
  missing: MissingObject,
  link: (to: Resource | MissingObject, found?: Found) => Link,
): readonly Link[] {
  const together = found.filter(({ resource }) => graph.index.areTogether(from, resource));
  const ends = together.length > 0 ? together : found;
  return ends.length === 0 ? [link(missing)] : ends.map((one) => link(one.resource, one));
}
