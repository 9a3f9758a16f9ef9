import type { Vendor } from './vendor';

/**
 * Dragonfly's operator.
 *
 * @see https://www.dragonflydb.io/docs/getting-started/kubernetes-operator
 */
export const DRAGONFLY: Vendor = {
  kinds: {
    'dragonflydb.io': {
      Dragonfly: { makes: { services: [{ name: '{name}' }] } },
    },
  },
};
