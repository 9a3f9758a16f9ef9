import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const service = (at: string): ServicePath => ({
  at,
  name: 'name',
  port: 'port',
  protocol: 'TCP',
  needsListedPort: true,
});

/**
 * Contour.
 *
 * @see https://projectcontour.io/docs/main/config/api/
 */
export const CONTOUR: Vendor = {
  kinds: {
    'projectcontour.io': {
      HTTPProxy: { references: [service('spec.routes[].services[]'), service('spec.tcpproxy.services[]')] },
      ExtensionService: { references: [service('spec.services[]')] },
    },
  },
  settings: ['projectcontour.io'],
};
