import type { LabelSelector } from '../../kube/label-selector';
import { fieldsOf } from '../../kube/read-manifest';
import type { Graph } from '../graph';
import { LabelIndex } from '../label-index';
import { perGraph } from '../per-graph';
import { isOperatorLabel, isRuntimeLabel } from '../runtime-labels';
import type { IdleSelector, MeantPods } from './idle-selector';
import { nearLabels } from './near-labels';
import { nearPods } from './near-pods';

/** Whether a selector asks for labels that pods do not get from a manifest. */
export function isSetAtRunTime(selector: LabelSelector): boolean {
  return selector.some(({ key, values }) => isRuntimeLabel(key) || isOperatorLabel(key, values[0] ?? ''));
}

/** The workload whose pods a selector probably should select; of several, the best match, whatever their order. */
export function meantPods(graph: Graph, idle: IdleSelector): MeantPods | undefined {
  const isAtRunTime = isSetAtRunTime(idle.selector);
  const elsewhere = isAtRunTime ? undefined : fromElsewhere(graph, idle);
  if (elsewhere !== undefined) return elsewhere;
  return isAtRunTime ? fromOwnRuntimeLabels(graph, idle) : (fromOwnLabels(graph, idle) ?? nearHere(graph, idle));
}

function fromElsewhere(graph: Graph, { resource, selector }: IdleSelector): MeantPods | undefined {
  const workload = graph.workloadIndex.findAnywhere(selector, (one) => graph.index.areTogether(resource, one.resource));
  if (workload === undefined) return undefined;
  const isExplicit = resource.namespace !== undefined && workload.resource.namespace !== undefined;
  return {
    workload,
    because: 'namespace',
    // An object without a namespace gets the client's, so the two may end up in the same one.
    isMeant: isExplicit ? 'surely' : 'probably',
    path: ['metadata', 'namespace'],
    relatedPath: ['metadata', 'namespace'],
    value: workload.namespace,
  };
}

function fromOwnLabels(graph: Graph, { resource, namespace, selector, path }: IdleSelector): MeantPods | undefined {
  const workload = ownLabels(graph).find(namespace, selector, ({ workload: one }) =>
    graph.index.areTogether(resource, one.resource),
  )?.workload;
  return (
    workload && {
      workload,
      because: 'own-labels',
      isMeant: 'surely',
      path,
      relatedPath: [...workload.template.path, 'metadata', 'labels'],
    }
  );
}

/** The workloads by their own labels, except plain Pods, whose own labels are those of the pod. */
const ownLabels = perGraph(
  (graph: Graph) =>
    new LabelIndex(
      graph.workloads
        .filter(({ template }) => template.path.length > 0)
        .map((workload) => ({
          workload,
          namespace: workload.namespace,
          labels: fieldsOf(fieldsOf(workload.resource.value['metadata'])['labels']),
        })),
    ),
);

function nearHere(graph: Graph, idle: IdleSelector): MeantPods | undefined {
  return nearLabels(
    idle,
    nearPods(graph, idle).filter(({ resource }) => graph.index.areTogether(idle.resource, resource)),
  );
}

/** A label that is usually added at run time may still be written in a template, and misspelt there. */
function fromOwnRuntimeLabels(graph: Graph, idle: IdleSelector): MeantPods | undefined {
  if (idle.selector.some(({ key, values }) => isOperatorLabel(key, values[0] ?? ''))) return undefined;
  const near = nearHere(graph, { ...idle, isPeer: true });
  return near && { ...near, isMeant: 'probably' };
}
