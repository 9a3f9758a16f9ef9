import type { Vendor } from './vendor';

/**
 * Pravega's ZooKeeper operator.
 *
 * @see https://github.com/pravega/zookeeper-operator
 */
export const ZOOKEEPER: Vendor = {
  kinds: {
    'zookeeper.pravega.io': {
      ZookeeperCluster: {
        makes: { services: [{ name: '{name}-client' }, { name: '{name}-headless' }, { name: '{name}-admin-server' }] },
      },
    },
  },
};
