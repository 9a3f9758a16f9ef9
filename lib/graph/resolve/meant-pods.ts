import type { FieldPath } from '../../kube/field-path';
import { type LabelSelector, selects } from '../../kube/label-selector';
import { fieldsOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import type { Graph } from '../graph';
import { isOperatorLabel, isRuntimeLabel } from '../runtime-labels';
import type { Workload } from '../workload';
import { nearLabels } from './near-labels';

/** A selector of pods that selects none. */
export interface IdleSelector {
  /** The object. */
  readonly resource: Resource;
  /** The namespace in which it looks for pods. */
  readonly namespace: string;
  /** The selector. */
  readonly selector: LabelSelector;
  /** Where it stands. */
  readonly path: FieldPath;
  /** Whether it means the pods of others, so that neither the name of the object nor another value of a label is a hint. */
  readonly isPeer?: boolean;
  /** Whether another object like it has the pods of a workload already, so that they were hardly meant. */
  readonly isTaken?: (workload: Workload) => boolean;
}

/** The workload whose pods were probably meant. */
export interface MeantPods {
  /** The workload. */
  readonly workload: Workload;
  /** What is in the way: another namespace, labels of the workload that its pods lack, or other labels of the pods. */
  readonly because: 'namespace' | 'own-labels' | 'labels';
  /** How sure it is that they were meant. */
  readonly isMeant: 'surely' | 'probably' | 'perhaps';
  /** The field that is wrong. */
  readonly path: FieldPath;
  /** The field of the workload that it should have fitted. */
  readonly relatedPath: FieldPath;
  /** What would be right at the path. */
  readonly value?: string;
  /** The label of the pods that has the value which the selector asks of another one. */
  readonly key?: string;
}

/** Whether a selector asks for labels that no manifest gives to a pod. */
export function isSetAtRunTime(selector: LabelSelector): boolean {
  return selector.some(({ key, values }) => isRuntimeLabel(key) || isOperatorLabel(key, values[0] ?? ''));
}

/** The workload whose pods a selector was probably to select; of several the one that fits best, in whatever order they stand. */
export function meantPods(graph: Graph, idle: IdleSelector): MeantPods | undefined {
  const here = graph.workloadIndex
    .inNamespace(idle.namespace)
    .filter(({ resource }) => graph.index.areTogether(idle.resource, resource));
  if (isSetAtRunTime(idle.selector)) return fromOwnRuntimeLabels(idle, here);
  return fromElsewhere(graph, idle) ?? fromOwnLabels(idle, here) ?? nearLabels(idle, here);
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
