import type { Vendor } from './vendor';

/**
 * Koperator, which runs Kafka.
 *
 * @see https://github.com/banzaicloud/koperator
 */
export const BANZAI: Vendor = { pods: { labels: [/^(kafka\.banzaicloud\.io|banzaicloud\.io)\//] } };
