import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const named = (at: string): ServicePath => ({ at, name: 'serviceName', port: 'servicePort' });

/**
 * Apache APISIX.
 *
 * @see https://apisix.apache.org/docs/ingress-controller/concepts/resources/
 */
export const APISIX: Vendor = {
  kinds: {
    'apisix.apache.org': {
      ApisixRoute: {
        references: [{ ...named('spec.http[].backends[]'), protocol: 'TCP' }, named('spec.stream[].backend')],
      },
    },
  },
};
