import { POD_MONITOR } from './shape/monitoring';
import type { Vendor } from './vendor';

const backendConfig = [{ group: 'cloud.google.com', kind: 'BackendConfig' }];

/**
 * Google Kubernetes Engine, and its managed Prometheus.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer-parameters
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration
 * @see https://cloud.google.com/stackdriver/docs/managed-prometheus/setup-managed
 */
export const GOOGLE: Vendor = {
  kinds: { 'monitoring.googleapis.com': { PodMonitoring: { monitor: { ...POD_MONITOR, endpoints: 'endpoints' } } } },
  settings: ['networking.gke.io', 'cloud.google.com'],
  annotations: {
    objects: [
      { key: 'cloud.google.com/backend-config', kinds: backendConfig, written: 'json' },
      { key: 'beta.cloud.google.com/backend-config', kinds: backendConfig, written: 'json' },
      {
        key: 'networking.gke.io/v1beta1.FrontendConfig',
        kinds: [{ group: 'networking.gke.io', kind: 'FrontendConfig' }],
        written: 'list',
      },
      {
        key: 'networking.gke.io/managed-certificates',
        kinds: [{ group: 'networking.gke.io', kind: 'ManagedCertificate' }],
        written: 'list',
      },
    ],
    ports: [
      { key: 'cloud.google.com/app-protocols', layer: 'service', written: 'json', only: 'name' },
      { key: 'cloud.google.com/backend-config', layer: 'service', written: 'json', field: 'ports' },
      { key: 'beta.cloud.google.com/backend-config', layer: 'service', written: 'json', field: 'ports' },
      { key: 'cloud.google.com/neg', layer: 'service', written: 'json', field: 'exposed_ports', only: 'number' },
    ],
  },
};
