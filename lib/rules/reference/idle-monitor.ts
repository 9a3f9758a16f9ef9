import type { Graph } from '../../graph/graph';
import type { LabelIndex } from '../../graph/label-index';
import { isIn, type Monitor } from '../../graph/monitors';
import { Service } from '../../graph/service';
import { API_SERVER, CLUSTER_DNS } from '../../kube/every-cluster';
import { fits, labelText, selectorText, selects } from '../../kube/label-selector';
import type { Fields } from '../../kube/manifest-types';
import type { Resource } from '../../manifest/resource';
import { suggest } from '../../ports/suggest';
import { isSetAtRunTime } from '../shared/meant-pods';
import type { Report } from '../shared/rule';
import { listText, objectText } from '../shared/text';

/** Reports a monitor that selects nothing; an info, unless there is something that was probably meant. */
export function reportIdleMonitor(graph: Graph, monitor: Monitor, report: Report): void {
  const { resource, selector } = monitor;
  if (selector.length > 0 && isOfAlternatives(graph, monitor)) return;
  if (
    EVERYWHERE[monitor.selects].some(({ namespace, labels }) => isIn(monitor, namespace) && selects(selector, labels))
  ) {
    return;
  }
  const what = monitor.selects === 'services' ? 'Service' : 'pod';
  const guess = isSetAtRunTime(selector) ? undefined : guessMeant(graph, monitor);
  report({
    resource,
    path: guess?.path ?? ['spec', 'selector'],
    message: `no ${what} fits the selector: ${objectText(resource)} -> selector ${selectorText(selector)} -x- ${guess?.text ?? `no ${what} in ${namespacesText(monitor)} has such labels`}`,
    severity: guess !== undefined || graph.isComplete ? 'warning' : 'info',
    ...(guess !== undefined && {
      related: [{ resource: guess.resource, path: ['metadata'], message: 'probably meant' }],
    }),
  });
}

/** What every cluster has, and few manifests. */
const EVERYWHERE = { services: [API_SERVER, CLUSTER_DNS], pods: [CLUSTER_DNS] } as const;

function namespacesText({ namespaces }: Monitor): string {
  return namespaces === undefined ? 'the input' : listText(namespaces.map((name) => `namespace '${name}'`));
}

interface Candidate {
  readonly resource: Resource;
  readonly namespace: string;
  readonly labels: Fields;
}

function indexOf(graph: Graph, { selects: what }: Monitor): LabelIndex<Candidate> {
  return what === 'services' ? graph.serviceIndex : graph.workloadIndex;
}

/** What a monitor could select: what is in the namespaces that it looks in. */
function candidatesOf(graph: Graph, monitor: Monitor): readonly Candidate[] {
  const [only, ...more] = monitor.namespaces ?? [];
  if (only !== undefined && more.length === 0) return indexOf(graph, monitor).inNamespace(only);
  const all: readonly Candidate[] = monitor.selects === 'services' ? graph.services : graph.workloads;
  return all.filter(({ namespace }) => isIn(monitor, namespace));
}

/** Whether it selects something in files that are alternatives to its own. */
function isOfAlternatives(graph: Graph, monitor: Monitor): boolean {
  const { resource, selector, namespaces } = monitor;
  const index = indexOf(graph, monitor);
  const selected =
    namespaces?.flatMap((namespace) => index.select(namespace, selector)) ?? index.selectAnywhere(selector);
  return selected.some((one) => selects(selector, one.labels) && !graph.index.areTogether(resource, one.resource));
}

interface Guess {
  readonly resource: Resource;
  readonly text: string;
  readonly path: readonly string[];
}

function guessMeant(graph: Graph, monitor: Monitor): Guess | undefined {
  const { selector } = monitor;
  const isTogether = ({ resource }: Candidate): boolean => graph.index.areTogether(monitor.resource, resource);
  // Labels that are only added when it runs count for nothing here.
  const elsewhere = indexOf(graph, monitor).findAnywhere(
    selector,
    (one) => selects(selector, one.labels) && isTogether(one),
  );
  if (elsewhere !== undefined) {
    const text = `${objectText(elsewhere.resource)} has them, but in namespace '${elsewhere.namespace}', and the monitor looks in ${namespacesText(monitor)} only`;
    return { resource: elsewhere.resource, text, path: ['spec', 'namespaceSelector'] };
  }
  const here = candidatesOf(graph, monitor).filter(isTogether);
  const ofPods = here.find(
    (one): one is Service =>
      one instanceof Service &&
      graph
        .podsOf(one)
        .workloads.flat()
        .some(({ labels }) => selects(selector, labels)),
  );
  if (ofPods !== undefined) {
    const text = `the pods of ${objectText(ofPods.resource)} have them, but the Service itself has ${labelsText(ofPods.labels)}`;
    return { resource: ofPods.resource, text, path: ['spec', 'selector'] };
  }
  // All labels but one, of something of the same name or with a value that is nearly the same.
  const near = here.find(({ resource, labels }) => {
    const [first, ...more] = selector.filter((requirement) => !fits(requirement, labels));
    if (first === undefined || more.length > 0) return false;
    const actual = labelText(labels[first.key]);
    return resource.name === monitor.resource.name || suggest(first.values[0] ?? '', [actual]) !== undefined;
  });
  return (
    near && {
      resource: near.resource,
      text: `${objectText(near.resource)} has ${labelsText(near.labels)}`,
      path: ['spec', 'selector'],
    }
  );
}

function labelsText(labels: Readonly<Record<string, unknown>>): string {
  const text = Object.entries(labels).map(([key, value]) => `${key}=${String(value)}`);
  return text.length === 0 ? 'no labels' : text.join(', ');
}
