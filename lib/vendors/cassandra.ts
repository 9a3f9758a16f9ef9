import type { Vendor } from './vendor';

/**
 * Cass Operator, which runs Cassandra.
 *
 * @see https://docs.k8ssandra.io/components/cass-operator/
 */
export const CASSANDRA: Vendor = { pods: { labels: [/^cassandra\.datastax\.com\//] } };
