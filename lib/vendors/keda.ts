import type { Vendor } from './vendor';

const addresses = [
  'serverAddress',
  'url',
  'host',
  'address',
  'addresses',
  'bootstrapServers',
  'brokerList',
  'endpoint',
  'endpoints',
  'managementEndpoint',
  'natsServerMonitoringEndpoint',
  'scalerAddress',
  'serverURL',
].map((field) => ({ at: `spec.triggers[].metadata.${field}` }));

/**
 * KEDA, and its HTTP add-on.
 *
 * @see https://keda.sh/docs/latest/reference/scaledobject-spec/
 * @see https://keda.sh/docs/latest/scalers/prometheus/
 * @see https://github.com/kedacore/http-add-on
 */
export const KEDA: Vendor = {
  kinds: {
    'keda.sh': {
      ScaledObject: {
        addresses,
        scales: {
          path: ['spec', 'scaleTargetRef'],
          property: 'replicas',
          defaults: { apiVersion: 'apps/v1', kind: 'Deployment' },
        },
      },
      ScaledJob: { addresses },
    },
    'http.keda.sh': {
      HTTPScaledObject: {
        references: ['port', 'portName'].map((port) => ({
          at: 'spec.scaleTargetRef',
          name: 'service',
          port,
          protocol: 'TCP',
          ignoresKind: true,
        })),
      },
    },
  },
  settings: ['keda.sh'],
  services: ['keda-add-ons-http-interceptor-proxy'],
};
