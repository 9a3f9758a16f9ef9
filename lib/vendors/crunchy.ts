import type { Vendor } from './vendor';

/**
 * Crunchy Postgres for Kubernetes.
 *
 * @see https://access.crunchydata.com/documentation/postgres-operator/latest/
 */
export const CRUNCHY: Vendor = { pods: { labels: [/^postgres-operator\.crunchydata\.com\//] } };
