import type { Vendor } from './vendor';

/**
 * MinIO's operator.
 *
 * @see https://github.com/minio/operator
 */
export const MINIO: Vendor = {
  kinds: {
    'minio.min.io': {
      Tenant: { makes: { services: [{ name: 'minio' }, { name: '{name}-console' }, { name: '{name}-hl' }] } },
    },
  },
  pods: { labels: [/^v1\.min\.io\/tenant$/] },
};
