import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const address = (at: string): ServicePath => ({ at, written: 'address', unless: 'spec.resolver' });

/**
 * Emissary, formerly Ambassador.
 *
 * @see https://emissary-ingress.dev/docs/3.10/topics/using/intro-mappings/
 */
export const EMISSARY: Vendor = {
  kinds: {
    'getambassador.io': {
      Mapping: { references: [{ ...address('spec.service'), defaultPort: 80 }] },
      TCPMapping: { references: [address('spec.service')] },
      AuthService: { references: [address('spec.auth_service')] },
      RateLimitService: { references: [address('spec.service')] },
      LogService: { references: [address('spec.service')] },
      TracingService: { references: [address('spec.service')] },
    },
  },
};
