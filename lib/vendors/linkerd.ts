import type { Vendor } from './vendor';

/**
 * Linkerd.
 *
 * @see https://linkerd.io/2/reference/proxy-configuration/
 * @see https://linkerd.io/2/reference/authorization-policy/
 */
export const LINKERD: Vendor = {
  kinds: {
    'policy.linkerd.io': {
      Server: {
        podPorts: {
          podSelector: 'spec.podSelector',
          ports: 'spec.port',
          written: 'values',
          ownNames: ['linkerd-admin', 'linkerd-proxy', 'admin-http'],
        },
      },
    },
  },
  settings: ['linkerd.io', 'policy.linkerd.io'],
  annotations: {
    ports: [
      { key: 'config.linkerd.io/opaque-ports', layer: 'pod', written: 'list', anyOf: true },
      { key: 'config.linkerd.io/opaque-ports', layer: 'service', written: 'list', anyOf: true },
      { key: 'config.linkerd.io/skip-inbound-ports', layer: 'pod', written: 'list', anyOf: true },
    ],
  },
  sidecar: { marks: ['linkerd.io/inject'], ports: [4140, 4143, 4191], names: ['linkerd-proxy', 'linkerd-admin'] },
  mesh: { group: 'linkerd.io', marks: ['linkerd.io/inject'] },
};
