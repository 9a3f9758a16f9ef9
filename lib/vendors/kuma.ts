import type { Vendor } from './vendor';

/**
 * Kuma.
 *
 * @see https://kuma.io/docs/latest/reference/kubernetes-annotations/
 */
export const KUMA: Vendor = {
  annotations: {
    ports: [{ key: 'traffic.kuma.io/exclude-inbound-ports', layer: 'pod', written: 'list', anyOf: true }],
  },
};
