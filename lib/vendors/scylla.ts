import type { Vendor } from './vendor';

/**
 * Scylla Operator.
 *
 * @see https://operator.docs.scylladb.com/stable/
 */
export const SCYLLA: Vendor = { pods: { labels: [/^scylla\//] } };
