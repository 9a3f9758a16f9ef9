import type { Vendor } from './vendor';

/**
 * MinIO's operator.
 *
 * @see https://github.com/minio/operator
 */
export const MINIO: Vendor = { pods: { labels: [/^v1\.min\.io\/tenant$/] } };
