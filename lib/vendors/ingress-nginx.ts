import type { Vendor } from './vendor';

/**
 * ingress-nginx, of the community.
 *
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/exposing-tcp-udp-services/
 */
export const INGRESS_NGINX: Vendor = {
  annotations: {
    ingress: {
      addresses: ['nginx.ingress.kubernetes.io/auth-url', 'nginx.ingress.kubernetes.io/mirror-target'],
      backends: ['nginx.ingress.kubernetes.io/default-backend'],
    },
  },
  // What else is served than HTTP.
  entries: {
    configMap: /(^|-)(?<protocol>tcp|udp)(-services)?$/,
    key: /^\d+$/,
    entry: /^(?<namespace>[a-z0-9-]+)\/(?<name>[a-z0-9-]+):(?<port>[a-z0-9-]+)(:(PROXY)?){0,2}$/,
  },
  controller: {
    controller: 'k8s.io/ingress-nginx',
    className: 'nginx',
    image: /ingress-nginx\/controller|nginx-ingress-controller/,
  },
};
