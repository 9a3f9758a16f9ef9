import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const upstream: ServicePath = {
  at: 'spec.upstreams[]',
  name: 'service',
  written: 'namespace/name',
  port: 'port',
};

/**
 * NGINX' own ingress controller.
 *
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/virtualserver-and-virtualserverroute-resources/
 */
export const NGINX: Vendor = {
  kinds: {
    'k8s.nginx.org': {
      VirtualServer: { references: [upstream] },
      VirtualServerRoute: { references: [upstream] },
      TransportServer: { references: [upstream] },
    },
  },
  settings: ['k8s.nginx.org'],
  controller: {
    controller: 'nginx.org/ingress-controller',
    className: 'nginx',
    image: /nginx\/nginx-(plus-)?ingress/,
    groups: ['k8s.nginx.org'],
  },
};
