import type { Graph } from '../../graph/graph';
import { isIn, type Monitor } from '../../graph/monitors';
import { type MeantByMonitor, meantByMonitor, selectsAlternatives } from '../../graph/resolve/meant-by-monitor';
import { isSetAtRunTime } from '../../graph/resolve/meant-pods';
import { API_SERVER, CLUSTER_DNS } from '../../kube/every-cluster';
import { selectorText, selects } from '../../kube/label-selector';
import type { Report } from '../shared/rule';
import { listText, objectText } from '../shared/text';

/** Reports a monitor that selects nothing; an info, unless there is something that was probably meant. */
export function reportIdleMonitor(graph: Graph, monitor: Monitor, report: Report): void {
  const { resource, selector } = monitor;
  if (selector.length > 0 && selectsAlternatives(graph, monitor)) return;
  if (
    EVERYWHERE[monitor.selects].some(({ namespace, labels }) => isIn(monitor, namespace) && selects(selector, labels))
  ) {
    return;
  }
  const what = monitor.selects === 'services' ? 'Service' : 'pod';
  const guess = isSetAtRunTime(selector) ? undefined : meantByMonitor(graph, monitor);
  report({
    resource,
    path: ['spec', guess?.because === 'namespace' ? 'namespaceSelector' : 'selector'],
    message: `no ${what} fits the selector: ${objectText(resource)} -> selector ${selectorText(selector)} -x- ${guess === undefined ? `no ${what} in ${namespacesText(monitor)} has such labels` : textOf(guess, monitor)}`,
    severity: guess !== undefined || graph.isComplete ? 'warning' : 'info',
    ...(guess !== undefined && {
      related: [{ resource: guess.candidate.resource, path: ['metadata'], message: 'probably meant' }],
    }),
  });
}

/** What every cluster has, and few manifests. */
const EVERYWHERE = { services: [API_SERVER, CLUSTER_DNS], pods: [CLUSTER_DNS] } as const;

function namespacesText({ namespaces }: Monitor): string {
  return namespaces === undefined ? 'the input' : listText(namespaces.map((name) => `namespace '${name}'`));
}

function textOf({ candidate: { resource, namespace, labels }, because }: MeantByMonitor, monitor: Monitor): string {
  const object = objectText(resource);
  if (because === 'namespace') {
    return `${object} has them, but in namespace '${namespace}', and the monitor looks in ${namespacesText(monitor)} only`;
  }
  return because === 'labels'
    ? `${object} has ${labelsText(labels)}`
    : `the pods of ${object} have them, but the Service itself has ${labelsText(labels)}`;
}

function labelsText(labels: Readonly<Record<string, unknown>>): string {
  const text = Object.entries(labels).map(([key, value]) => `${key}=${String(value)}`);
  return text.length === 0 ? 'no labels' : text.join(', ');
}
