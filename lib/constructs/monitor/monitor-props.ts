import type { ApiObjectMetadata } from 'cdk8s';

/** What ServiceMonitor and PodMonitor share: the fields of their specs besides endpoints and selectors, under the names of the manifest. */
export interface MonitorProps {
  /**
   * The metadata of the monitor; many a Prometheus reads only monitors with certain labels, as in `{ labels: { release: 'prometheus' } }`.
   *
   * @default - a name that cdk8s makes up
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The label of the Service, or of the pods, whose value is the `job` of the metrics.
   *
   * @default - the name of the Service; of a PodMonitor, its namespace and name
   */
  readonly jobLabel?: string;

  /**
   * The labels of the pods that the metrics get, too.
   *
   * @default - none
   */
  readonly podTargetLabels?: readonly string[];

  /**
   * How many samples a scrape may have.
   *
   * @default - as many as there are
   */
  readonly sampleLimit?: number;

  /**
   * How many targets there may be.
   *
   * @default - as many as there are
   */
  readonly targetLimit?: number;

  /**
   * Any other field of the spec, under the name of the manifest, as in `{ scrapeClass: 'mesh' }`.
   *
   * @default - none
   */
  readonly fields?: Readonly<Record<string, unknown>>;
}
