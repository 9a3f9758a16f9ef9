import type { Vendor } from './vendor';

/**
 * Dapr.
 *
 * @see https://docs.dapr.io/reference/arguments-annotations-overview/
 */
export const DAPR: Vendor = { annotations: { ports: [{ key: 'dapr.io/app-port', layer: 'pod', written: 'list' }] } };
