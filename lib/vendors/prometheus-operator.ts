import { POD_MONITOR, type Scraper, SERVICE_MONITOR } from './shape/monitoring';
import type { MadePods, MadeService, Vendor } from './vendor';

const scraper: Scraper = {
  services: { monitors: 'serviceMonitorSelector', namespaces: 'serviceMonitorNamespaceSelector' },
  pods: { monitors: 'podMonitorSelector', namespaces: 'podMonitorNamespaceSelector' },
};
const REMOTES = ['spec.remoteWrite[].url', 'spec.remoteRead[].url'].map((at) => ({ at, isCalledBeside: true }));
const podsOf = (name: string): MadePods => ({
  labels: {
    'app.kubernetes.io/name': name,
    'app.kubernetes.io/instance': '{name}',
    'app.kubernetes.io/managed-by': 'prometheus-operator',
    'operator.prometheus.io/name': '{name}',
  },
  moreLabels: 'spec.podMetadata.labels',
  runtimeLabels: [
    'prometheus',
    'app.kubernetes.io/version',
    'operator.prometheus.io/shard',
    'operator.prometheus.io/mode',
    'controller-revision-hash',
    'statefulset.kubernetes.io/pod-name',
    'apps.kubernetes.io/pod-index',
  ],
  hostNetwork: 'spec.hostNetwork',
});
const operated = (name: string): readonly MadeService[] => [
  { name: `${name}-operated`, labels: { [`operated-${name}`]: 'true' } },
];

/**
 * The Prometheus operator, and the annotations that Prometheus is usually configured to read.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/
 * @see https://prometheus-operator.dev/docs/platform/platform-guide/
 */
export const PROMETHEUS_OPERATOR: Vendor = {
  kinds: {
    'monitoring.coreos.com': {
      ServiceMonitor: { monitor: SERVICE_MONITOR },
      PodMonitor: { monitor: POD_MONITOR },
      Probe: { addresses: [{ at: 'spec.prober.url', defaultPort: 80 }, { at: 'spec.targets.staticConfig.static[]' }] },
      ScrapeConfig: { addresses: [{ at: 'spec.staticConfigs[].targets[]', defaultPort: 80 }] },
      AlertmanagerConfig: { addresses: [{ at: 'spec.receivers[].webhookConfigs[].url' }] },
      Prometheus: {
        scraper,
        references: [
          {
            at: 'spec.alerting.alertmanagers[]',
            name: 'name',
            namespace: 'namespace',
            port: 'port',
            meansPodPort: true,
          },
        ],
        addresses: REMOTES,
        makes: { pods: podsOf('prometheus'), services: operated('prometheus') },
      },
      PrometheusAgent: {
        scraper,
        addresses: REMOTES,
        makes: { pods: podsOf('prometheus-agent'), services: operated('prometheus-agent') },
      },
      Alertmanager: { makes: { pods: podsOf('alertmanager'), services: operated('alertmanager') } },
      ThanosRuler: { makes: { pods: podsOf('thanos-ruler'), services: operated('thanos-ruler') } },
    },
  },
  settings: ['monitoring.coreos.com'],
  annotations: { scrape: { port: 'prometheus.io/port', scrape: 'prometheus.io/scrape' } },
  pods: {
    labels: [/^(prometheus|alertmanager|thanos-ruler|operated-[a-z]+)$/, /^monitoring\.coreos\.com(\/|$)/],
    names: [/^(prometheus|alertmanager|thanos-ruler)$/],
  },
};
