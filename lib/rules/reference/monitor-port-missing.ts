import { checkMonitoredPodPort } from './monitored-pod-port';
import { checkMonitoredServicePort } from './monitored-service-port';
import { monitoredObjects } from './monitored-objects';
import { isPlaceholder } from '../shared/placeholder';
import type { RuleBody } from '../shared/rule';

/** Ports that Prometheus should scrape, but that nothing has. */
export const monitorPortMissing: RuleBody = {
  severity: 'error',
  sentence:
    'a ServiceMonitor, PodMonitor or the equivalent of another operator names a port that what it selects does not have',
  why: 'Prometheus drops what does not match: there are no metrics and no error',
  fix: 'use the name of the Service port in a ServiceMonitor, and of the container port in a PodMonitor',
  doesNotSee:
    'Services and pods that are not in the input or that an operator creates; selected objects without the port beside others that have it, which Prometheus skips; ports that are patterns',
  check(graph, report) {
    for (const { monitor, services, pods } of monitoredObjects(graph)) {
      for (const port of monitor.ports) {
        if (isPattern(port.value)) continue;
        if (port.of === 'service') checkMonitoredServicePort(graph, monitor, port, services, report);
        else checkMonitoredPodPort(graph, monitor, port, pods, report);
      }
    }
  },
};

/** The port is a regular expression to Prometheus, so a real pattern may match anything. */
function isPattern(value: string | number): boolean {
  return isPlaceholder(value) || (typeof value === 'string' && /[^\w-]/.test(value));
}
