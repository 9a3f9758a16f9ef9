import type { NumberRange } from '../ports/port-number';

/** Options about the cluster and objects outside the input. */
export interface GraphOptions {
  /**
   * The namespace of objects that do not name one: the client's.
   *
   * @defaultValue `'default'`
   */
  readonly defaultNamespace?: string;
  /**
   * Whether the input is complete. If not, a missing object may exist elsewhere.
   *
   * @defaultValue `false`
   */
  readonly complete?: boolean;
  /**
   * Objects that exist elsewhere, as in `Service/monitoring/prometheus`; `*` matches any text.
   *
   * @defaultValue none
   */
  readonly external?: readonly string[];
  /**
   * The version of the cluster, such as `1.32`.
   *
   * @defaultValue the newest
   */
  readonly kubernetesVersion?: string;
  /**
   * The cluster's `--service-node-port-range`.
   *
   * @defaultValue 30000 to 32767
   */
  readonly nodePortRange?: NumberRange;
}
