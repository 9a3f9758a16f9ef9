import type { Vendor } from './vendor';

/**
 * The NATS operator.
 *
 * @see https://github.com/nats-io/nats-operator
 */
export const NATS: Vendor = {
  kinds: {
    'nats.io': {
      NatsCluster: { makes: { services: [{ name: '{name}' }, { name: '{name}-mgmt' }] } },
    },
  },
};
