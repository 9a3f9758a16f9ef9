import type { Vendor } from './vendor';

/**
 * Kuma.
 *
 * @see https://kuma.io/docs/latest/reference/kubernetes-annotations/
 * @see https://developer.konghq.com/mesh/dataplane/
 */
export const KUMA: Vendor = {
  sidecar: {
    marks: ['kuma.io/sidecar-injection'],
    ports: [5670, 9000, 9001, 9901, 9902, 15001, 15006, 15010, 15053],
    numbers: ['kuma.io/envoy-admin-port', 'kuma.io/virtual-probes-port', 'kuma.io/application-probe-proxy-port'],
  },
  annotations: {
    ports: [{ key: 'traffic.kuma.io/exclude-inbound-ports', layer: 'pod', written: 'list', anyOf: true }],
  },
};
