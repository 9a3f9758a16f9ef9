import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

// The port is a sibling of the reference and is not read.
const destination = (at: string): ServicePath => ({ at: `${at}.kube.ref`, name: 'name', namespace: 'namespace' });
const ROUTE = 'spec.virtualHost.routes[].routeAction';

/**
 * Gloo.
 *
 * @see https://docs.solo.io/gloo-edge/latest/guides/traffic_management/destination_types/kubernetes_services/
 */
export const GLOO: Vendor = {
  kinds: {
    'gateway.solo.io': {
      VirtualService: {
        references: [`${ROUTE}.single`, `${ROUTE}.multi.destinations[].destination`].map(destination),
      },
    },
  },
  settings: ['gateway.solo.io', 'gloo.solo.io'],
};
