import type { Vendor } from './vendor';

/**
 * HAProxy's own ingress controller.
 *
 * @see https://www.haproxy.com/documentation/kubernetes-ingress/
 */
export const HAPROXY: Vendor = {
  controller: {
    controller: 'haproxy.org/ingress-controller/haproxy',
    className: 'haproxy',
    image: /haproxytech\/kubernetes-ingress/,
  },
};
