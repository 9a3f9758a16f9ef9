import type { Vendor } from './vendor';

/**
 * Skipper.
 *
 * @see https://opensource.zalando.com/skipper/kubernetes/routegroup-crd/
 */
export const SKIPPER: Vendor = {
  kinds: {
    'zalando.org': {
      RouteGroup: {
        references: [{ at: 'spec.backends[]', name: 'serviceName', port: 'servicePort', protocol: 'TCP' }],
      },
    },
  },
};
