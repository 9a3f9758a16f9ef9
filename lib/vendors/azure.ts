import { POD_MONITOR, SERVICE_MONITOR } from './shape/monitoring';
import type { Vendor } from './vendor';

/**
 * Azure's managed Prometheus, which has the kinds of the Prometheus operator in its own API group.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/containers/prometheus-metrics-scrape-crd
 */
export const AZURE: Vendor = {
  kinds: {
    'azmonitoring.coreos.com': { ServiceMonitor: { monitor: SERVICE_MONITOR }, PodMonitor: { monitor: POD_MONITOR } },
  },
};
