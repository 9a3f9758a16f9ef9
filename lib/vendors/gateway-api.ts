import type { Vendor } from './vendor';

/**
 * The Gateway API, but for Gateways and routes, which lib/graph reads itself.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/
 */
export const GATEWAY_API: Vendor = {
  kinds: {
    'gateway.networking.k8s.io': {
      BackendTLSPolicy: {
        references: [
          { at: 'spec.targetRefs[]', name: 'name', port: 'sectionName', takesTextForName: true, isSetting: true },
        ],
      },
    },
  },
  settings: ['gateway.networking.k8s.io'],
  pods: { labels: [/^gateway\.networking\.k8s\.io(\/|$)/] },
};
