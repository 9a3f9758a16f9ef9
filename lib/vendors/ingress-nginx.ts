import type { Vendor } from './vendor';

/**
 * ingress-nginx, the community's ingress controller.
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
  // The ConfigMaps for protocols other than HTTP.
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
