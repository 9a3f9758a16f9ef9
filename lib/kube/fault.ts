/** Something in a manifest that the API server rejects (`error`) or warns of (`warning`). */
export interface Fault {
  /** The place, as Kubernetes writes it: `spec.ports[0].targetPort`. */
  readonly field: string;
  /** What is wrong, what is allowed and, where it is not plain, what to do. */
  readonly message: string;
  /** Whether the API server rejects it, or accepts it with a warning. */
  readonly severity: 'error' | 'warning';
}
