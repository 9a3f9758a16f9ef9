import type { Direction } from '../network-policy';
import type { ReferenceRole } from '../service-reference';

/** A graph as JSON data. docs/graph.md describes it; schema/graph.json is its schema. */
export interface GraphJson {
  /** The version of the format; it is incremented when the meaning of a field changes, not when a field is added. */
  readonly version: 1;
  /** The objects that have ports, or refer to other objects or their ports. */
  readonly nodes: readonly GraphNode[];
  /** The references. */
  readonly edges: readonly GraphEdge[];
}

/** An object. */
export interface GraphNode {
  /** The id used by edges: `Service/shop/web`; a second one with that name ends in `#2`. */
  readonly id: string;
  /** Its `apiVersion`. */
  readonly apiVersion: string;
  /** Its kind. */
  readonly kind: string;
  /** Its namespace, or the client's if it sets none; omitted for cluster-scoped kinds. */
  readonly namespace?: string;
  /** Its name. */
  readonly name: string;
  /** The file that it was read from. */
  readonly file?: string;
  /** Its role. */
  readonly role: GraphRole;
  /** Its ports: for a workload, those that its containers declare; for a Service, those that clients dial. */
  readonly ports: readonly GraphPort[];
}

/**
 * The role of an object: it creates pods, is a Service, lists the endpoints of one, listens for routes, or only refers
 * to others.
 */
export type GraphRole = 'workload' | 'service' | 'endpoints' | 'gateway' | 'referrer';

/** A port of an object. */
export interface GraphPort {
  /** Its name; omitted if it has none. */
  readonly name?: string;
  /** Its number. */
  readonly number: number;
  /** Its protocol; listeners have their own, such as `HTTPS`. */
  readonly protocol: string;
  /** The container that declares it. */
  readonly container?: string;
  /** The port of the pods that a Service port leads to. */
  readonly targetPort?: number | string;
}

/** The kind of reference between two objects. */
export type GraphEdgeKind =
  | 'selects'
  | 'governs'
  | 'endpoints'
  | ReferenceRole
  | 'parent'
  | 'monitors'
  | 'scales'
  | 'budgets'
  | 'restricts'
  | 'allows'
  | 'admits'
  | 'probes'
  | 'address';

/** A reference from one object to another. */
export interface GraphEdge {
  /** The node that refers to the other. */
  readonly from: string;
  /** The other node; if `missing` is true, no node has this id. `*` is everything, or an address range. */
  readonly to: string;
  /** The kind of reference. */
  readonly kind: GraphEdgeKind;
  /** The field that contains the reference, as in `spec.selector`. */
  readonly at: string;
  /** Whether the object is not in the input. */
  readonly missing: boolean;
  /** For a policy, whether it is about ingress or egress. */
  readonly direction?: Direction;
  /** The ports referred to; empty if none is named. */
  readonly ports: readonly GraphEdgePort[];
}

/** A port of an edge. */
export interface GraphEdgePort {
  /** The port, by number or name; `*` is all ports of the protocol. */
  readonly port: number | string;
  /** The last number of a range. */
  readonly endPort?: number;
  /** The protocol, if it is known. */
  readonly protocol?: string;
  /** The container that is probed. */
  readonly container?: string;
  /** The number it reaches on the other node, or the first of a range; `null` if it leads nowhere, or to all ports. */
  readonly resolved: number | null;
  /** Whether the other node declares the port; a number reaches a pod even if no container declares it. */
  readonly declared: boolean;
  /** The field that contains the port. */
  readonly at: string;
}
