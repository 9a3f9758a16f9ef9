import { type LabelSelector, selects } from '../../kube/label-selector';
import { fieldsOf } from '../../kube/read-manifest';
import type { Graph } from '../graph';
import { isOperatorLabel, isRuntimeLabel } from '../runtime-labels';
import type { Workload } from '../workload';
import type { IdleSelector, MeantPods } from './idle-selector';
import { nearLabels } from './near-labels';

/** Whether a selector asks for labels that no manifest gives to a pod. */
export function isSetAtRunTime(selector: LabelSelector): boolean {
  return selector.some(({ key, values }) => isRuntimeLabel(key) || isOperatorLabel(key, values[0] ?? ''));
}

/** The workload whose pods a selector was probably to select; of several the one that fits best, in whatever order they stand. */
export function meantPods(graph: Graph, idle: IdleSelector): MeantPods | undefined {
  const isAtRunTime = isSetAtRunTime(idle.selector);
  const elsewhere = isAtRunTime ? undefined : fromElsewhere(graph, idle);
  if (elsewhere !== undefined) return elsewhere;
  const here = graph.workloadIndex
    .inNamespace(idle.namespace)
    .filter(({ resource }) => graph.index.areTogether(idle.resource, resource));
  return isAtRunTime ? fromOwnRuntimeLabels(idle, here) : (fromOwnLabels(idle, here) ?? nearLabels(idle, here));
}

function fromElsewhere(graph: Graph, { resource, selector }: IdleSelector): MeantPods | undefined {
  const workload = graph.workloadIndex.findAnywhere(selector, (one) => graph.index.areTogether(resource, one.resource));
  if (workload === undefined) return undefined;
  const isExplicit = resource.namespace !== undefined && workload.resource.namespace !== undefined;
  return {
    workload,
    because: 'namespace',
    // With a namespace left out, the two may well meet: it is the client's.
    isMeant: isExplicit ? 'surely' : 'probably',
    path: ['metadata', 'namespace'],
    relatedPath: ['metadata', 'namespace'],
    value: workload.namespace,
  };
}

function fromOwnLabels({ selector, path }: IdleSelector, here: readonly Workload[]): MeantPods | undefined {
  const workload = here.find(({ template, resource }) => {
    const own = fieldsOf(fieldsOf(resource.value['metadata'])['labels']);
    return template.path.length > 0 && selects(selector, own);
  });
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

/** A label that programs put on when they run may stand in a template all the same, and then be written wrong. */
function fromOwnRuntimeLabels(idle: IdleSelector, here: readonly Workload[]): MeantPods | undefined {
  if (idle.selector.some(({ key, values }) => isOperatorLabel(key, values[0] ?? ''))) return undefined;
  const near = nearLabels({ ...idle, isPeer: true }, here);
  return near && { ...near, isMeant: 'probably' };
}
