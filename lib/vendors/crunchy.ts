import type { Vendor } from './vendor';

/**
 * Crunchy Postgres for Kubernetes.
 *
 * @see https://access.crunchydata.com/documentation/postgres-operator/latest/
 */
export const CRUNCHY: Vendor = {
  kinds: {
    'postgres-operator.crunchydata.com': {
      PostgresCluster: {
        makes: {
          services: [
            { name: '{name}-primary' },
            { name: '{name}-replicas' },
            { name: '{name}-ha' },
            { name: '{name}-ha-config' },
            { name: '{name}-pods' },
            { name: '{name}-pgbouncer' },
            { name: '{name}-pgadmin' },
          ],
        },
      },
    },
  },
  pods: { labels: [/^postgres-operator\.crunchydata\.com\//] },
};
