import { selectorText } from '../../kube/label-selector';
import { isSetAtRunTime } from '../../graph/resolve/meant-pods';
import { guessMeantPods } from '../shared/meant-pods';
import type { RuleBody, Severity } from '../shared/rule';
import { isPlaceholder, objectText } from '../shared/text';

/** Selectors of Services that no pod fits. */
export const serviceSelectsNothing: RuleBody = {
  severity: 'error',
  promised: true,
  sentence: 'the selector of a Service fits the pods of a workload in the same namespace',
  why: 'without a pod the Service has no endpoints: clients are refused, and nothing says why',
  fix: 'copy the labels from the pod template, not from the workload itself, and put both into one namespace',
  doesNotSee:
    'pods that are not in the input, that an operator makes, or whose labels are set when they run: without a workload that was probably meant it is an info only',
  check(graph, report) {
    for (const service of graph.services) {
      const { resource, namespace, selector } = service;
      const { workloads, hasAlternatives } = graph.podsOf(service);
      if (!service.hasSelector || workloads.length > 0 || hasAlternatives) continue;
      if (graph.isExternal('Service', namespace, service.name)) continue;
      if (selector.some(({ values }) => values.some(isPlaceholder))) continue;

      const isKnown = !isSetAtRunTime(selector);
      const guess = guessMeantPods(graph, { resource, namespace, selector, path: ['spec', 'selector'] });
      const severity: Severity = guess?.severity ?? (graph.isComplete && isKnown ? 'error' : 'info');
      report({
        resource,
        path: guess?.path ?? ['spec', 'selector'],
        message: `no pod fits the selector: ${objectText(resource)} -> selector ${selectorText(selector)} -x- ${guess?.text ?? `no workload in namespace '${namespace}' has such labels`}`,
        severity,
        ...(guess !== undefined && {
          related: [{ resource: guess.workload.resource, path: guess.relatedPath, message: 'probably meant' }],
          ...(guess.value !== undefined && { candidates: [guess.value] }),
        }),
      });
    }
  },
};
