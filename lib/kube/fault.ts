/** What a fault is about, for whoever wants some of them only. */
export type FaultTopic =
  /** A value of a type that the API server does not decode. */
  | 'type'
  /** A field that the API server does not know. */
  | 'unknown-field'
  /** A name that no port can have. */
  | 'name-syntax'
  /** A number that no port can have. */
  | 'range'
  /** A port name twice in a container. */
  | 'duplicate-name'
  /** A host port twice in a pod, or one that the host's network does not allow. */
  | 'host-port'
  /** A node port outside the range, twice, or in a Service that has none. */
  | 'node-port'
  /** A Service port without the name that it needs, or with that of another. */
  | 'service-port-names'
  /** A number and protocol twice in a Service. */
  | 'service-port-duplicate'
  /** A backend of an Ingress without a port, or with two. */
  | 'ingress-port'
  /** A backend of a route whose port is no number. */
  | 'route-port'
  /** A range of ports in a NetworkPolicy without its beginning. */
  | 'policy-port'
  /** Listeners of a Gateway that cannot be told apart. */
  | 'listener'
  /** Anything else. */
  | 'other';

/** Something in a manifest that the API server rejects (`error`) or warns of (`warning`). */
export interface Fault {
  /** The place, as Kubernetes writes it: `spec.ports[0].targetPort`. */
  readonly field: string;
  /** What is wrong, what is allowed and, where it is not plain, what to do. */
  readonly message: string;
  /** Whether the API server rejects it, or accepts it with a warning. */
  readonly severity: 'error' | 'warning';
  /** What to do, '' if the message says so; what is to be done about most of its topic, if it is left out. */
  readonly remedy?: string;
  /** What it is about. */
  readonly topic: FaultTopic;
  /** What several fields of an object have in common, if it is at fault: it is said once. */
  readonly cause?: string;
}
