import type { Vendor } from './vendor';

/**
 * Keycloak's operator.
 *
 * @see https://www.keycloak.org/operator/installation
 */
export const KEYCLOAK: Vendor = {
  kinds: {
    'k8s.keycloak.org': {
      Keycloak: { makes: { services: [{ name: '{name}-service' }, { name: '{name}-discovery' }] } },
    },
  },
};
