import type { Vendor } from './vendor';

/**
 * HAProxy Ingress, the community's ingress controller.
 *
 * @see https://haproxy-ingress.github.io/docs/configuration/keys/
 */
export const HAPROXY_INGRESS: Vendor = {
  annotations: { ingress: { addresses: ['ingress.kubernetes.io/auth-url', 'haproxy-ingress.github.io/auth-url'] } },
  controller: { controller: 'haproxy-ingress.github.io/controller', className: 'haproxy', image: /haproxy-ingress/ },
};
