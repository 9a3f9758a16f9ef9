import type { Vendor } from './vendor';

/**
 * Scylla Operator.
 *
 * @see https://operator.docs.scylladb.com/stable/
 */
export const SCYLLA: Vendor = {
  kinds: {
    'scylla.scylladb.com': {
      ScyllaCluster: { makes: { services: [{ name: '{name}-client' }, { name: '{name}-*' }] } },
    },
  },
  pods: { labels: [/^scylla\//] },
};
