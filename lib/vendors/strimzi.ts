import type { Vendor } from './vendor';

/**
 * Strimzi, which runs Kafka.
 *
 * @see https://strimzi.io/docs/operators/latest/configuring
 */
export const STRIMZI: Vendor = { pods: { labels: [/^strimzi\.io\//] } };
