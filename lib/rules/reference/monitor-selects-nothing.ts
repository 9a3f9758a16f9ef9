import type { Graph } from '../../graph/graph';
import { selectsMadePods } from '../../graph/made-pods';
import { madeServices } from '../../graph/made-services';
import { isIn, type Monitor } from '../../graph/monitors';
import { type MeantByMonitor, meantByMonitor, selectsAlternatives } from '../../graph/resolve/meant-by-monitor';
import { isSetAtRunTime } from '../../graph/resolve/meant-pods';
import { isPatchedAt } from '../../graph/patched';
import { areDeployedTogether, areWrittenTogether } from '../../graph/written-namespaces';
import { API_SERVER, CLUSTER_DNS, CLUSTER_PODS } from '../../kube/every-cluster';
import { selects } from '../../kube/label-selector';
import { monitoredObjects } from './monitored-objects';
import { broken, to } from '../shared/chain';
import { probablyMeant } from '../shared/ends';
import type { Report, RuleBody } from '../shared/rule';
import { objectStep, selectorStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';

/** Monitors that match neither a Service nor a pod. */
export const monitorSelectsNothing: RuleBody = {
  severity: 'warning',
  sentence: 'the selector of a ServiceMonitor, PodMonitor or the equivalent of another operator matches nothing',
  why: 'Prometheus scrapes nothing for it: there are no metrics and no error',
  fix: 'select labels that the Service itself has, in a namespace that the monitor looks in',
  doesNotSee:
    'Services and pods that are not in the input or that an operator creates: without a likely one it is only an info',
  check(graph, report) {
    for (const monitored of monitoredObjects(graph)) {
      if (monitored.services.length === 0 && monitored.pods.length === 0) reportIdle(graph, monitored.monitor, report);
    }
  },
};

/** Reports an info, or a warning if there is a likely target. */
function reportIdle(graph: Graph, monitor: Monitor, report: Report): void {
  const { resource, selector } = monitor;
  if (isPatchedAt(graph, resource, ['spec', 'selector'])) return;
  if (selector.length > 0 && selectsAlternatives(graph, monitor)) return;
  if (
    EVERYWHERE[monitor.selects].some(({ namespace, labels }) => isIn(monitor, namespace) && selects(selector, labels))
  ) {
    return;
  }
  if (selectsMade(graph, monitor)) return;
  const what = monitor.selects === 'services' ? 'Service' : 'pod';
  const guess = isSetAtRunTime(selector) ? undefined : meantByMonitor(graph, monitor);
  if (guess?.because === 'namespace') {
    const { resource: other } = guess.candidate;
    const isSame = (namespace: string): boolean =>
      areWrittenTogether(graph, resource, namespace, other) || areDeployedTogether(graph, resource, namespace, other);
    if (monitor.namespaces?.some(isSame) === true) return;
  }
  report({
    resource,
    path: ['spec', guess?.because === 'namespace' ? 'namespaceSelector' : 'selector'],
    what: `no ${what} matches the selector`,
    chain: [
      objectStep(resource),
      to(selectorStep(selector)),
      broken(
        guess === undefined
          ? { text: `no ${what} in ${namespacesText(monitor)} has such labels` }
          : { text: textOf(guess, monitor), resources: [guess.candidate.resource] },
      ),
    ],
    remedy: guess === undefined ? `correct the labels, or add the ${what}` : remedyFor(guess),
    severity: guess !== undefined || graph.isComplete ? 'warning' : 'info',
    ...(guess !== undefined && { related: [probablyMeant(guess.candidate.resource, ['metadata'])] }),
  });
}

/** Whether a monitor selects what operators create from objects in the input. */
function selectsMade(graph: Graph, monitor: Monitor): boolean {
  const { selector, selects: what, namespaces } = monitor;
  if (selector.length === 0) return false;
  return what === 'services'
    ? madeServices(graph).some((made) => isIn(monitor, made.namespace) && selects(selector, made.labels))
    : (namespaces ?? graph.resources.map((one) => graph.index.namespaceOf(one))).some((namespace) =>
        selectsMadePods(graph, namespace, selector),
      );
}

/** What every cluster has, but few manifests contain. */
const EVERYWHERE = { services: [API_SERVER, CLUSTER_DNS], pods: CLUSTER_PODS };

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

function remedyFor({ candidate: { resource, namespace }, because }: MeantByMonitor): string {
  const object = objectText(resource);
  if (because === 'namespace') return `add namespace '${namespace}' to the namespaceSelector`;
  return because === 'labels'
    ? `select labels that ${object} has`
    : `add the labels to ${object} itself, or select labels that it has`;
}

function labelsText(labels: Readonly<Record<string, unknown>>): string {
  const text = Object.entries(labels).map(([key, value]) => `${key}=${String(value)}`);
  return text.length === 0 ? 'no labels' : text.join(', ');
}
