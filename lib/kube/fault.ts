/** What a fault is about, by which rules pick theirs. */
export type FaultTopic =
  /** A value of a type that the API server cannot decode. */
  | 'type'
  /** A field that the API server does not know. */
  | 'unknown-field'
  /** A name that no port can have. */
  | 'name-syntax'
  /** A number that no port can have. */
  | 'range'
  /** A port name twice in a container. */
  | 'duplicate-name'
  /** A host port twice in a pod, or one that is not allowed on the host network. */
  | 'host-port'
  /** A node port outside the range, twice, or in a Service that has none. */
  | 'node-port'
  /** A Service port without a required name, or with the name of another. */
  | 'service-port-names'
  /** A number and protocol twice in a Service. */
  | 'service-port-duplicate'
  /** A backend of an Ingress without a port, or with two. */
  | 'ingress-port'
  /** A backend of a route whose port is not a number. */
  | 'route-port'
  /** A port range in a NetworkPolicy without its start. */
  | 'policy-port'
  /** Listeners of a Gateway that cannot be told apart. */
  | 'listener'
  /** Anything else. */
  | 'other';

/** Something in a manifest that the API server rejects (`error`) or warns about (`warning`). */
export interface Fault {
  /** The field, as Kubernetes writes it: `spec.ports[0].targetPort`. */
  readonly field: string;
  /** What is wrong, what is allowed and, if it is not obvious, what to do. */
  readonly message: string;
  /** Whether the API server rejects it, or accepts it with a warning. */
  readonly severity: 'error' | 'warning';
  /** What to do; '' if the message says it. If omitted, the usual remedy of the topic applies. */
  readonly remedy?: string;
  /** What it is about. */
  readonly topic: FaultTopic;
  /** The common cause of faults in several fields of an object; only one of these is reported. */
  readonly cause?: string;
}
