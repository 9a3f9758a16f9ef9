import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const upstream: ServicePath = {
  at: 'spec.upstreams[]',
  name: 'service',
  written: 'namespace/name',
  port: 'port',
};
const http: ServicePath = { ...upstream, protocol: 'TCP' };
// A Service of type ExternalName.
const backup: ServicePath = { at: 'spec.upstreams[]', name: 'backup', port: 'backupPort' };

/**
 * NGINX' own ingress controller.
 *
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/virtualserver-and-virtualserverroute-resources/
 */
export const NGINX: Vendor = {
  kinds: {
    'k8s.nginx.org': {
      VirtualServer: { references: [http, backup] },
      VirtualServerRoute: { references: [http, backup] },
      TransportServer: { references: [upstream, backup] },
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
