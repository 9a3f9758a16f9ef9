import type { Vendor } from './vendor';

/**
 * Dapr.
 *
 * @see https://docs.dapr.io/reference/arguments-annotations-overview/
 * @see https://docs.dapr.io/reference/resource-specs/component-schema/
 */
export const DAPR: Vendor = {
  kinds: { 'dapr.io': { Component: { addresses: [{ at: 'spec.metadata[].value', isCalledBeside: true }] } } },
  settings: ['dapr.io'],
  annotations: { ports: [{ key: 'dapr.io/app-port', layer: 'pod', written: 'list' }] },
};
