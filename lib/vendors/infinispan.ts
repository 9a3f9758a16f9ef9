import type { Vendor } from './vendor';

/**
 * Infinispan's operator.
 *
 * @see https://infinispan.org/docs/infinispan-operator/main/operator.html
 */
export const INFINISPAN: Vendor = {
  kinds: {
    'infinispan.org': {
      Infinispan: {
        makes: {
          services: [
            { name: '{name}' },
            { name: '{name}-admin' },
            { name: '{name}-ping' },
            { name: '{name}-external' },
          ],
        },
      },
    },
  },
};
