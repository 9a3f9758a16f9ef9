import type { FieldPath } from '../../kube/field-path';
import { fits, type LabelSelector, labelText, selects } from '../../kube/label-selector';
import { fieldsOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { areNumbered, suggest } from '../../ports/suggest';
import type { Graph } from '../graph';
import { requirementPath } from '../own-pods';
import { isOperatorLabel, isRuntimeLabel } from '../runtime-labels';
import type { Workload } from '../workload';

/** A selector of pods that selects none. */
export interface IdleSelector {
  /** The object. */
  readonly resource: Resource;
  /** The namespace in which it looks for pods. */
  readonly namespace: string;
  readonly selector: LabelSelector;
  /** Where it stands. */
  readonly path: FieldPath;
  /** Whether it means the pods of others, so that neither the name of the object nor another value of a label is a hint. */
  readonly isPeer?: boolean;
}

/** The workload whose pods were probably meant. */
export interface MeantPods {
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
}

/** Whether a selector asks for labels that no manifest gives to a pod. */
export function isSetAtRunTime(selector: LabelSelector): boolean {
  return selector.some(({ key, values }) => isRuntimeLabel(key) || isOperatorLabel(key, values[0] ?? ''));
}

/** The workload whose pods a selector was probably to select. */
export function meantPods(graph: Graph, idle: IdleSelector): MeantPods | undefined {
  const here = graph.workloadIndex
    .inNamespace(idle.namespace)
    .filter(({ resource }) => graph.index.areTogether(idle.resource, resource));
  if (isSetAtRunTime(idle.selector)) return fromOwnRuntimeLabels(idle, here);
  return fromElsewhere(graph, idle) ?? fromOwnLabels(idle, here) ?? fromNearLabels(idle, here);
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
  return workload && { workload, because: 'own-labels', isMeant: 'surely', path, relatedPath: labelsOf(workload) };
}

/** A label that programs put on when they run may stand in a template all the same, and then be written wrong. */
function fromOwnRuntimeLabels(idle: IdleSelector, here: readonly Workload[]): MeantPods | undefined {
  if (idle.selector.some(({ key, values }) => isOperatorLabel(key, values[0] ?? ''))) return undefined;
  const near = fromNearLabels({ ...idle, isPeer: true }, here);
  return near && { ...near, isMeant: 'probably' };
}

function fromNearLabels(
  { resource, selector, path, isPeer = false }: IdleSelector,
  here: readonly Workload[],
): MeantPods | undefined {
  for (const workload of here) {
    const missing = selector.filter((requirement) => !fits(requirement, workload.labels));
    const [first, ...more] = missing;
    if (first === undefined || more.length > 0) continue;
    const wanted = first.values[0] ?? '';
    const actual = workload.labels[first.key];
    const isNear =
      actual !== undefined &&
      suggest(wanted, [labelText(actual)]) !== undefined &&
      !areNumbered(wanted, labelText(actual));
    // One name with an addition, as in web and web-controller.
    const isLonger = !isPeer && actual !== undefined && `${labelText(actual)}-`.startsWith(`${wanted}-`);
    const hasSameName = !isPeer && workload.resource.name === resource.name;
    if (!isNear && !hasSameName && !isLonger && (isPeer || selector.length < 2)) continue;
    return {
      workload,
      because: 'labels',
      isMeant: isNear || hasSameName ? 'surely' : isLonger ? 'probably' : 'perhaps',
      path: requirementPath(resource.value, path, first),
      relatedPath: labelsOf(workload),
      ...(actual !== undefined && { value: labelText(actual) }),
    };
  }
  const namesake = isPeer ? undefined : here.find((one) => one.resource.name === resource.name);
  return (
    namesake && {
      workload: namesake,
      because: 'labels',
      isMeant: 'surely',
      path,
      relatedPath: labelsOf(namesake),
    }
  );
}

function labelsOf({ template }: Workload): FieldPath {
  return [...template.path, 'metadata', 'labels'];
}
