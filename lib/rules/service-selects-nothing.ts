import type { Graph } from '../graph/graph';
import type { Service } from '../graph/service';
import type { Workload } from '../graph/workload';
import type { FieldPath } from '../kube/field-path';
import { fits, labelText, selectorText, selects } from '../kube/label-selector';
import { fieldsOf } from '../kube/read-manifest';
import { isOperatorLabel, isRuntimeLabel } from '../kube/runtime-labels';
import { suggest } from '../ports/suggest';
import type { Rule, Severity } from './rule';
import { isPlaceholder, objectText } from './text';

/** Selectors of Services that no pod fits. */
export const serviceSelectsNothing: Rule = {
  id: 'service-selects-nothing',
  severity: 'error',
  sentence: 'the selector of a Service fits the pods of a workload in the same namespace',
  why: 'without a pod the Service has no endpoints: clients are refused, and nothing says why',
  fix: 'copy the labels from the pod template, not from the workload itself, and put both into one namespace',
  doesNotSee:
    'pods that are not in the input, that an operator makes, or whose labels are set when they run: without a workload that was probably meant it is an info only',
  check(graph, report) {
    for (const service of graph.services) {
      const { workloads, hasAlternatives } = graph.podsOf(service);
      if (!service.hasSelector || workloads.length > 0 || hasAlternatives) continue;
      if (graph.isExternal('Service', service.namespace, service.name)) continue;
      if (service.selector.some(({ values }) => values.some(isPlaceholder))) continue;

      const guess = isSetAtRunTime(service) ? undefined : guessMeant(graph, service);
      const severity: Severity = guess?.severity ?? (graph.isComplete && !isSetAtRunTime(service) ? 'error' : 'info');
      report({
        resource: service.resource,
        path: guess?.path ?? ['spec', 'selector'],
        message: `no pod fits the selector: ${objectText(service.resource)} -> selector ${selectorText(service.selector)} -x- ${guess?.text ?? `no workload in namespace '${service.namespace}' has such labels`}`,
        severity,
        ...(guess !== undefined && {
          related: [{ resource: guess.workload.resource, path: guess.relatedPath, message: 'probably meant' }],
          ...(guess.value !== undefined && { candidates: [guess.value] }),
        }),
      });
    }
  },
};

interface Guess {
  readonly workload: Workload;
  readonly severity: Severity;
  readonly text: string;
  readonly path: FieldPath;
  readonly relatedPath: FieldPath;
  /** What would be right at the path. */
  readonly value?: string;
}

function isSetAtRunTime({ selector }: Service): boolean {
  return selector.some(({ key, values }) => isRuntimeLabel(key) || isOperatorLabel(key, values[0] ?? ''));
}

/** The workload that was probably meant, and what is in the way. */
function guessMeant(graph: Graph, service: Service): Guess | undefined {
  const here = graph.workloadIndex
    .inNamespace(service.namespace)
    .filter(({ resource }) => graph.index.areTogether(service.resource, resource));
  return fromElsewhere(graph, service) ?? fromOwnLabels(service, here) ?? fromNearLabels(service, here);
}

function fromElsewhere(graph: Graph, service: Service): Guess | undefined {
  const { resource, selector } = service;
  const workload = graph.workloadIndex
    .selectAnywhere(selector)
    .find((one) => graph.index.areTogether(resource, one.resource));
  if (workload === undefined) return undefined;
  const isExplicit = resource.namespace !== undefined && workload.resource.namespace !== undefined;
  return {
    workload,
    // With a namespace left out, the two may well meet: it is the client's.
    severity: isExplicit ? 'error' : 'warning',
    text: `${objectText(workload.resource)} has them, but in namespace '${workload.namespace}', not '${service.namespace}'`,
    path: ['metadata', 'namespace'],
    relatedPath: ['metadata', 'namespace'],
    value: workload.namespace,
  };
}

function fromOwnLabels(service: Service, here: readonly Workload[]): Guess | undefined {
  for (const workload of here) {
    const own = fieldsOf(fieldsOf(workload.resource.value['metadata'])['labels']);
    if (workload.template.path.length === 0 || !selects(service.selector, own)) continue;
    return {
      workload,
      severity: 'error',
      text: `${objectText(workload.resource)} has them itself, but its pods (${labelsText(workload)}) do not`,
      path: ['spec', 'selector'],
      relatedPath: [...workload.template.path, 'metadata', 'labels'],
    };
  }
  return undefined;
}

function fromNearLabels(service: Service, here: readonly Workload[]): Guess | undefined {
  const { selector } = service;
  for (const workload of here) {
    const missing = selector.filter((requirement) => !fits(requirement, workload.labels));
    const [first, ...more] = missing;
    if (first === undefined || more.length > 0) continue;
    const wanted = first.values[0] ?? '';
    const actual = workload.labels[first.key];
    const isNear = actual !== undefined && suggest(wanted, [labelText(actual)]) !== undefined;
    // One name with an addition, as in web and web-controller.
    const isLonger = actual !== undefined && `${labelText(actual)}-`.startsWith(`${wanted}-`);
    const hasSameName = workload.resource.name === service.name;
    if (!isNear && !hasSameName && !isLonger && selector.length < 2) continue;
    return {
      workload,
      severity: isNear || hasSameName ? 'error' : isLonger ? 'warning' : 'info',
      text: `the pods of ${objectText(workload.resource)} have ${labelsText(workload)}`,
      path: ['spec', 'selector', first.key],
      relatedPath: [...workload.template.path, 'metadata', 'labels'],
      ...(actual !== undefined && { value: labelText(actual) }),
    };
  }
  const workload = here.find(({ resource }) => resource.name === service.name);
  if (workload === undefined) return undefined;
  return {
    workload,
    severity: 'error',
    text: `the pods of ${objectText(workload.resource)} have ${labelsText(workload)}`,
    path: ['spec', 'selector'],
    relatedPath: [...workload.template.path, 'metadata', 'labels'],
  };
}

function labelsText({ labels }: Workload): string {
  const text = Object.entries(labels).map(([key, value]) => `${key}=${labelText(value)}`);
  return text.length === 0 ? 'no labels' : text.join(', ');
}
