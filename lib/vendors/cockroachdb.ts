import type { Vendor } from './vendor';

/**
 * CockroachDB's operator.
 *
 * @see https://github.com/cockroachdb/cockroach-operator
 */
export const COCKROACHDB: Vendor = {
  kinds: {
    'crdb.cockroachlabs.com': {
      CrdbCluster: { makes: { services: [{ name: '{name}' }, { name: '{name}-public' }] } },
    },
  },
};
