import type { Vendor } from './vendor';

/**
 * Dapr.
 *
 * @see https://docs.dapr.io/reference/arguments-annotations-overview/
 * @see https://docs.dapr.io/operations/hosting/kubernetes/kubernetes-overview/
 * @see https://docs.dapr.io/reference/resource-specs/component-schema/
 */
export const DAPR: Vendor = {
  kinds: { 'dapr.io': { Component: { addresses: [{ at: 'spec.metadata[].value', isCalledBeside: true }] } } },
  settings: ['dapr.io'],
  annotations: { ports: [{ key: 'dapr.io/app-port', layer: 'pod', written: 'list' }] },
  sidecar: {
    marks: ['dapr.io/enabled'],
    ports: [3500, 3501, 50001, 50002, 9090],
    names: ['dapr-http', 'dapr-grpc', 'dapr-internal', 'dapr-metrics'],
    numbers: ['dapr.io/grpc-port', 'dapr.io/internal-grpc-port', 'dapr.io/metrics-port', 'dapr.io/sidecar-listen-port'],
  },
  annotated: { annotation: 'dapr.io/app-id', services: ['{value}-dapr'] },
};
