import type { Vendor } from './vendor';

/**
 * DigitalOcean's load balancers.
 *
 * @see https://docs.digitalocean.com/products/kubernetes/how-to/configure-load-balancers/
 */
export const DIGITALOCEAN: Vendor = {
  annotations: {
    ports: ['tls', 'http', 'http2'].map((protocol) => ({
      key: `service.beta.kubernetes.io/do-loadbalancer-${protocol}-ports`,
      layer: 'service',
      written: 'list',
    })),
  },
};
