import type { Vendor } from './vendor';

/**
 * MariaDB's operator.
 *
 * @see https://github.com/mariadb-operator/mariadb-operator
 */
export const MARIADB: Vendor = {
  kinds: {
    'k8s.mariadb.com': {
      MariaDB: {
        makes: {
          services: [
            { name: '{name}' },
            { name: '{name}-internal' },
            { name: '{name}-primary' },
            { name: '{name}-secondary' },
          ],
        },
      },
      MaxScale: { makes: { services: [{ name: '{name}' }, { name: '{name}-internal' }, { name: '{name}-gui' }] } },
    },
  },
};
