import type { Vendor } from './vendor';

/**
 * Cass Operator, which runs Cassandra.
 *
 * @see https://docs.k8ssandra.io/components/cass-operator/
 * @see https://github.com/k8ssandra/cass-operator/blob/master/apis/cassandra/v1beta1/cassandradatacenter_types.go
 */
export const CASSANDRA: Vendor = {
  kinds: {
    'cassandra.datastax.com': {
      CassandraDatacenter: {
        makes: {
          services: [
            { name: '*-{name}-service' },
            { name: '*-{name}-all-pods-service' },
            { name: '*-{name}-additional-seed-service' },
            { name: '*-{name}-node-port-service' },
            { name: '*-seed-service' },
          ],
        },
      },
    },
    'k8ssandra.io': {
      K8ssandraCluster: { makes: { services: [{ name: '{name}-*' }] } },
    },
  },
  pods: { labels: [/^cassandra\.datastax\.com\//] },
};
