import type { Vendor } from './vendor';

const collector = {
  'app.kubernetes.io/component': 'opentelemetry-collector',
  'app.kubernetes.io/managed-by': 'opentelemetry-operator',
  'app.kubernetes.io/name': '{name}-collector',
  'app.kubernetes.io/part-of': 'opentelemetry',
};

/**
 * OpenTelemetry's operator.
 *
 * @see https://opentelemetry.io/docs/platforms/kubernetes/operator/
 * @see https://github.com/open-telemetry/opentelemetry-operator
 */
export const OPENTELEMETRY: Vendor = {
  kinds: {
    'opentelemetry.io': {
      OpenTelemetryCollector: {
        makes: {
          pods: {
            labels: collector,
            runtimeLabels: ['app.kubernetes.io/instance', 'app.kubernetes.io/version'],
            hostNetwork: 'spec.hostNetwork',
          },
          services: [
            { name: '{name}-collector', labels: collector },
            { name: '{name}-collector-headless', labels: collector },
            {
              name: '{name}-collector-monitoring',
              labels: { ...collector, 'app.kubernetes.io/name': '{name}-collector-monitoring' },
            },
            { name: '{name}-collector-extension' },
            { name: '{name}-targetallocator' },
          ],
        },
      },
      TargetAllocator: { makes: { services: [{ name: '{name}-targetallocator' }] } },
    },
  },
  // Its other ports are those of the receivers in the configuration of the collector.
  sidecar: { marks: ['sidecar.opentelemetry.io/inject'], ports: [4317, 4318, 8888], isOpen: true },
};
