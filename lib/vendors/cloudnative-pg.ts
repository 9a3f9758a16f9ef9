import type { Vendor } from './vendor';

/**
 * CloudNativePG.
 *
 * @see https://cloudnative-pg.io/documentation/current/labels_annotations/
 */
export const CLOUDNATIVE_PG: Vendor = {
  kinds: {
    'postgresql.cnpg.io': {
      Cluster: {
        makes: {
          services: [{ name: '{name}-rw' }, { name: '{name}-ro' }, { name: '{name}-r' }, { name: '{name}-any' }],
        },
      },
      Pooler: { makes: { services: [{ name: '{name}' }] } },
    },
  },
  pods: { labels: [/^(cnpg\.io|k8s\.enterprisedb\.io|postgresql)\//] },
};
