import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const backend: ServicePath = { at: 'spec.rules[].backend', name: 'serviceName', port: 'servicePort' };

/**
 * Kong's ingress controller.
 *
 * @see https://developer.konghq.com/kubernetes-ingress-controller/reference/custom-resources/
 */
export const KONG: Vendor = {
  kinds: {
    'configuration.konghq.com': {
      KongClusterPlugin: { facts: { namespaced: false } },
      TCPIngress: { references: [{ ...backend, protocol: 'TCP' }] },
      UDPIngress: { references: [{ ...backend, protocol: 'UDP' }] },
    },
    'incubator.ingress-controller.konghq.com': {
      KongServiceFacade: { references: [{ at: 'spec.backendRef', name: 'name', port: 'port', protocol: 'TCP' }] },
    },
  },
  settings: ['configuration.konghq.com', 'incubator.ingress-controller.konghq.com'],
  annotations: {
    objects: [
      {
        key: 'konghq.com/plugins',
        kinds: [
          { group: 'configuration.konghq.com', kind: 'KongPlugin' },
          { group: 'configuration.konghq.com', kind: 'KongClusterPlugin' },
        ],
        written: 'list',
      },
    ],
  },
  controller: {
    controller: 'ingress-controllers.konghq.com/kong',
    className: 'kong',
    image: /(^|\/)kong(-gateway)?([:@]|$)/,
  },
};
