import type { Vendor } from './vendor';

/**
 * MySQL Operator.
 *
 * @see https://dev.mysql.com/doc/mysql-operator/en/
 */
export const MYSQL: Vendor = {
  kinds: {
    'mysql.oracle.com': {
      InnoDBCluster: { makes: { services: [{ name: '{name}' }, { name: '{name}-instances' }] } },
    },
  },
  pods: { labels: [/^mysql\.oracle\.com\//] },
};
