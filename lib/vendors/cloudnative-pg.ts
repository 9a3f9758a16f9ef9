import type { Vendor } from './vendor';

/**
 * CloudNativePG.
 *
 * @see https://cloudnative-pg.io/documentation/current/labels_annotations/
 */
export const CLOUDNATIVE_PG: Vendor = { pods: { labels: [/^(cnpg\.io|k8s\.enterprisedb\.io|postgresql)\//] } };
