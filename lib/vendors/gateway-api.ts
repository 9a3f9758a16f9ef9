import type { Vendor } from './vendor';

/**
 * The Gateway API, except Gateways and routes, which lib/graph reads itself.
 *
 * Several implementations create a Service for each Gateway.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/#automated-deployment
 * @see https://docs.cilium.io/en/stable/network/servicemesh/gateway-api/gateway-api/
 */
export const GATEWAY_API: Vendor = {
  kinds: {
    'gateway.networking.k8s.io': {
      Gateway: {
        makes: {
          services: ['{name}', '{name}-istio', '{name}-nginx', 'cilium-gateway-{name}'].map((name) => ({ name })),
        },
      },
      BackendTLSPolicy: {
        references: [
          {
            at: 'spec.targetRefs[]',
            name: 'name',
            port: 'sectionName',
            protocol: 'TCP',
            takesTextForName: true,
            takesNamesOnly: true,
            isSetting: true,
          },
        ],
      },
    },
  },
  settings: ['gateway.networking.k8s.io'],
  pods: { labels: [/^gateway\.networking\.k8s\.io(\/|$)/] },
};
