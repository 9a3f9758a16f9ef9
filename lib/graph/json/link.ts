import type { FieldPath } from '../../kube/field-path';
import type { Resource } from '../../manifest/resource';
import type { Graph } from '../graph';
import type { Direction } from '../network-policy';
import type { GraphEdgeKind, GraphEdgePort } from './form';

/** An object that is not in the input, by its name. */
export interface MissingObject {
  /** Its kind. */
  readonly kind: string;
  /** Its namespace; '' if its kind is cluster-scoped. */
  readonly namespace: string;
  /** Its name. */
  readonly name: string;
}

/** Stands for everything, or for a target that is not an object. */
export const EVERYTHING = '*';

/** An edge whose ends do not have ids yet. */
export interface Link {
  /** The object that refers to the other. */
  readonly from: Resource;
  /** The other object. */
  readonly to: Resource | MissingObject | typeof EVERYTHING;
  /** The kind of reference. */
  readonly kind: GraphEdgeKind;
  /** The field that contains the reference. */
  readonly at: FieldPath;
  /** For a policy, its direction. */
  readonly direction?: Direction;
  /** The ports that it refers to. */
  readonly ports: readonly GraphEdgePort[];
}

/** What a kind of reference adds to the graph. */
export interface Part {
  /** The referring objects, whether or not their targets exist. */
  readonly objects: readonly Resource[];
  /** Their references. */
  readonly links: readonly Link[];
}

/** A link to each found object that can be in the same cluster as the referring one, or a single link to the missing object. */
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
