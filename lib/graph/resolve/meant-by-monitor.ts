import { fits, labelText, selects } from '../../kube/label-selector';
import type { Fields } from '../../kube/manifest-types';
import type { Resource } from '../../manifest/resource';
import { areSiblings, suggest } from '../../ports/suggest';
import type { Graph } from '../graph';
import type { LabelIndex } from '../label-index';
import { isIn, type Monitor } from '../monitors';
import { GraphService } from '../service';
import { otherKeyOf } from './other-key';

/** A candidate for a monitor: a Service by its own labels, or the pods of a workload. */
interface Candidate {
  readonly resource: Resource;
  readonly namespace: string;
  readonly labels: Fields;
}

/** What a monitor that selects nothing probably should select. */
export interface MeantByMonitor {
  /** The Service or workload. */
  readonly candidate: Candidate;
  /** The obstacle: its namespace, labels that its pods have and not the Service itself, or its labels. */
  readonly because: 'namespace' | 'labels-of-pods' | 'labels';
}

/** Whether a monitor selects something in files that are alternatives to its own. */
export function selectsAlternatives(graph: Graph, monitor: Monitor): boolean {
  const { resource, selector, namespaces } = monitor;
  const index = indexOf(graph, monitor);
  const selected =
    namespaces?.flatMap((namespace) => index.select(namespace, selector)) ?? index.selectAnywhere(selector);
  return selected.some((one) => selects(selector, one.labels) && !graph.index.areTogether(resource, one.resource));
}

/** What a monitor that selects nothing probably should select. */
export function meantByMonitor(graph: Graph, monitor: Monitor): MeantByMonitor | undefined {
  const { selector } = monitor;
  const isTogether = ({ resource }: Candidate): boolean => graph.index.areTogether(monitor.resource, resource);
  // Only labels in the manifest count here, not those that are added at run time.
  const elsewhere = indexOf(graph, monitor).findAnywhere(
    selector,
    (one) => selects(selector, one.labels) && isTogether(one),
  );
  if (elsewhere !== undefined) return { candidate: elsewhere, because: 'namespace' };
  const here = candidatesOf(graph, monitor).filter(isTogether);
  const ofPods = here.find(
    (one) =>
      one instanceof GraphService &&
      graph
        .podsOf(one)
        .workloads.flat()
        .some(({ labels }) => selects(selector, labels)),
  );
  if (ofPods !== undefined) return { candidate: ofPods, because: 'labels-of-pods' };
  const near = nearest(monitor, here);
  return near && { candidate: near, because: 'labels' };
}

/**
 * The likeliest candidate that matches all labels but one: it has the name of the monitor or the requested value as its name, a value that
 * is nearly the same, or the same value under another key.
 */
function nearest({ selector, resource: monitor }: Monitor, here: readonly Candidate[]): Candidate | undefined {
  const ranked = here.flatMap((candidate) => {
    const { resource, labels } = candidate;
    const [first, ...more] = selector.filter((requirement) => !fits(requirement, labels));
    if (first === undefined || more.length > 0) return [];
    const wanted = first.values[0] ?? '';
    const actual = labelText(labels[first.key]);
    const isNear = suggest(wanted, [actual]) !== undefined && !areSiblings(wanted, actual);
    const isName = first.operator === 'In' && resource.name === wanted;
    const ways = [resource.name === monitor.name, isName, isNear, otherKeyOf(first, labels, selector) !== undefined];
    const rank = ways.indexOf(true);
    return rank < 0 ? [] : [{ candidate, rank }];
  });
  return ranked.reduce<(typeof ranked)[number] | undefined>(
    (best, one) => (best === undefined || one.rank < best.rank ? one : best),
    undefined,
  )?.candidate;
}

function indexOf(graph: Graph, { selects: what }: Monitor): LabelIndex<Candidate> {
  return what === 'services' ? graph.serviceIndex : graph.workloadIndex;
}

/** The candidates in the namespaces that a monitor looks in. */
function candidatesOf(graph: Graph, monitor: Monitor): readonly Candidate[] {
  const [only, ...more] = monitor.namespaces ?? [];
  if (only !== undefined && more.length === 0) return indexOf(graph, monitor).inNamespace(only);
  const all: readonly Candidate[] = monitor.selects === 'services' ? graph.services : graph.workloads;
  return all.filter(({ namespace }) => isIn(monitor, namespace));
}
