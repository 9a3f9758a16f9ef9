import type { Graph } from '../../graph/graph';
import { requirementPath } from '../../graph/own-pods';
import type { Workload } from '../../graph/workload';
import type { FieldPath } from '../../kube/field-path';
import { fits, type LabelSelector, labelText, selects } from '../../kube/label-selector';
import { fieldsOf } from '../../kube/read-manifest';
import { isOperatorLabel, isRuntimeLabel } from '../../graph/runtime-labels';
import type { Resource } from '../../manifest/resource';
import { suggest } from '../../ports/suggest';
import type { Severity } from './rule';
import { areNumbered, objectText } from './text';

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
}

/** The workload whose pods were probably meant. */
export interface MeantPods {
  /** The workload. */
  readonly workload: Workload;
  /** How certain it is. */
  readonly severity: Severity;
  /** What is in the way. */
  readonly text: string;
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

/** The workload whose pods a selector was probably to select, and what is in the way. */
export function guessMeantPods(graph: Graph, idle: IdleSelector): MeantPods | undefined {
  const here = graph.workloadIndex
    .inNamespace(idle.namespace)
    .filter(({ resource }) => graph.index.areTogether(idle.resource, resource));
  if (isSetAtRunTime(idle.selector)) return fromOwnRuntimeLabels(idle, here);
  return fromElsewhere(graph, idle) ?? fromOwnLabels(idle, here) ?? fromNearLabels(idle, here);
}

function fromElsewhere(graph: Graph, { resource, namespace, selector }: IdleSelector): MeantPods | undefined {
  const workload = graph.workloadIndex.findAnywhere(selector, (one) => graph.index.areTogether(resource, one.resource));
  if (workload === undefined) return undefined;
  const isExplicit = resource.namespace !== undefined && workload.resource.namespace !== undefined;
  return {
    workload,
    // With a namespace left out, the two may well meet: it is the client's.
    severity: isExplicit ? 'error' : 'warning',
    text: `${objectText(workload.resource)} has them, but in namespace '${workload.namespace}', not '${namespace}'`,
    path: ['metadata', 'namespace'],
    relatedPath: ['metadata', 'namespace'],
    value: workload.namespace,
  };
}

function fromOwnLabels({ selector, path }: IdleSelector, here: readonly Workload[]): MeantPods | undefined {
  for (const workload of here) {
    const own = fieldsOf(fieldsOf(workload.resource.value['metadata'])['labels']);
    if (workload.template.path.length === 0 || !selects(selector, own)) continue;
    return {
      workload,
      severity: 'error',
      text: `${objectText(workload.resource)} has them itself, but its pods (${labelsText(workload)}) do not`,
      path,
      relatedPath: [...workload.template.path, 'metadata', 'labels'],
    };
  }
  return undefined;
}

/** A label that programs put on when they run may stand in a template all the same, and then be written wrong. */
function fromOwnRuntimeLabels(idle: IdleSelector, here: readonly Workload[]): MeantPods | undefined {
  if (idle.selector.some(({ key, values }) => isOperatorLabel(key, values[0] ?? ''))) return undefined;
  const near = fromNearLabels({ ...idle, isPeer: true }, here);
  return near && { ...near, severity: 'warning' };
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
      severity: isNear || hasSameName ? 'error' : isLonger ? 'warning' : 'info',
      text: `the pods of ${objectText(workload.resource)} have ${labelsText(workload)}`,
      path: requirementPath(resource.value, path, first),
      relatedPath: [...workload.template.path, 'metadata', 'labels'],
      ...(actual !== undefined && { value: labelText(actual) }),
    };
  }
  const workload = isPeer ? undefined : here.find((one) => one.resource.name === resource.name);
  if (workload === undefined) return undefined;
  return {
    workload,
    severity: 'error',
    text: `the pods of ${objectText(workload.resource)} have ${labelsText(workload)}`,
    path,
    relatedPath: [...workload.template.path, 'metadata', 'labels'],
  };
}

function labelsText({ labels }: Workload): string {
  const text = Object.entries(labels).map(([key, value]) => `${key}=${labelText(value)}`);
  return text.length === 0 ? 'no labels' : text.join(', ');
}
