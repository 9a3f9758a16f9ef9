import type { Direction } from '../network-policy';
import type { ReferenceRole } from '../service-reference';

/** A graph as data that JSON can hold; docs/graph.md describes it, schema/graph.json is its schema. */
export interface GraphJson {
  /** The version of this form; it grows when a field changes its meaning, not when one is added. */
  readonly version: 1;
  /** The objects that have ports, or mean other objects or their ports. */
  readonly nodes: readonly GraphNode[];
  /** What means what. */
  readonly edges: readonly GraphEdge[];
}

/** An object. */
export interface GraphNode {
  /** What edges call it: `Service/shop/web`; a second one of that name ends with `#2`. */
  readonly id: string;
  /** Its `apiVersion`. */
  readonly apiVersion: string;
  /** Its kind. */
  readonly kind: string;
  /** The namespace that it lives in, the client's if it says none; left out if its kind has none. */
  readonly namespace?: string;
  /** Its name. */
  readonly name: string;
  /** The file that it was read from. */
  readonly file?: string;
  /** What it is there for. */
  readonly role: GraphRole;
  /** The ports that it has: of a workload those that its containers declare, of a Service those that clients dial. */
  readonly ports: readonly GraphPort[];
}

/** What an object is there for: it makes pods, is a Service, lists endpoints of one, listens for routes, or means others only. */
export type GraphRole = 'workload' | 'service' | 'endpoints' | 'gateway' | 'referrer';

/** A port of an object. */
export interface GraphPort {
  /** Its name; left out if it has none. */
  readonly name?: string;
  /** Its number. */
  readonly number: number;
  /** Its protocol; that of a listener is one of Gateways, such as `HTTPS`. */
  readonly protocol: string;
  /** The container that declares it. */
  readonly container?: string;
  /** The port of the pods that a Service port stands for. */
  readonly targetPort?: number | string;
}

/** Why an object means another one. */
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

/** An object that means another one. */
export interface GraphEdge {
  /** The node that means the other. */
  readonly from: string;
  /** The other node; no node has this id if `missing` is true. `*` is everything, or a range of addresses. */
  readonly to: string;
  /** Why it means it. */
  readonly kind: GraphEdgeKind;
  /** The field of the first node that says so, as in `spec.selector`. */
  readonly at: string;
  /** Whether there is no such object in the input. */
  readonly missing: boolean;
  /** Of a policy: whether it is about what comes in or what goes out. */
  readonly direction?: Direction;
  /** The ports that are meant; none are named if there are none. */
  readonly ports: readonly GraphEdgePort[];
}

/** A port on the way along an edge. */
export interface GraphEdgePort {
  /** What is asked for, by number or name; `*` is all ports of the protocol. */
  readonly port: number | string;
  /** The last number, of a range. */
  readonly endPort?: number;
  /** The protocol, if it is known. */
  readonly protocol?: string;
  /** The container that is asked. */
  readonly container?: string;
  /** The number that is reached at the other node, of a range the first one; `null` if it leads nowhere, or to all ports. */
  readonly resolved: number | null;
  /** Whether the other node declares the port that is reached; a number reaches a pod without that. */
  readonly declared: boolean;
  /** The field of the first node that says the port. */
  readonly at: string;
}
