import type { Vendor } from './vendor';

/**
 * Kuma.
 *
 * @see https://kuma.io/docs/latest/reference/kubernetes-annotations/
 */
export const KUMA: Vendor = {
  sidecar: { marks: ['kuma.io/sidecar-injection'], ports: [5670, 9000, 9001, 9901, 9902, 15001, 15006, 15010] },
  annotations: {
    ports: [{ key: 'traffic.kuma.io/exclude-inbound-ports', layer: 'pod', written: 'list', anyOf: true }],
  },
};
