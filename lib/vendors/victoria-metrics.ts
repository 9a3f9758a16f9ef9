import { POD_MONITOR, SERVICE_MONITOR } from './shape/monitoring';
import type { Vendor } from './vendor';

/**
 * VictoriaMetrics' operator.
 *
 * @see https://docs.victoriametrics.com/operator/api/
 */
export const VICTORIA_METRICS: Vendor = {
  kinds: {
    'operator.victoriametrics.com': {
      VMServiceScrape: { monitor: SERVICE_MONITOR },
      VMPodScrape: { monitor: POD_MONITOR },
      VMSingle: { makes: { services: [{ name: 'vmsingle-{name}' }] } },
      VMAgent: { makes: { services: [{ name: 'vmagent-{name}' }] } },
      VMAlert: { makes: { services: [{ name: 'vmalert-{name}' }] } },
      VMAlertmanager: { makes: { services: [{ name: 'vmalertmanager-{name}' }] } },
      VMAuth: { makes: { services: [{ name: 'vmauth-{name}' }] } },
      VMCluster: {
        makes: { services: ['vmselect', 'vminsert', 'vmstorage'].map((part) => ({ name: `${part}-{name}` })) },
      },
      VMProbe: {
        addresses: [{ at: 'spec.vmProberSpec.url', defaultPort: 80 }, { at: 'spec.targets.staticConfig.targets[]' }],
      },
    },
  },
};
