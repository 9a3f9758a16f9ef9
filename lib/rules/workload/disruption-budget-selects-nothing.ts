import { disruptionBudgets } from '../../graph/disruption-budgets';
import { isSetAtRunTime } from '../../graph/resolve/meant-pods';
import { reportIdleSelector } from '../shared/idle-selector';
import type { MeantPods } from '../shared/meant-pods';
import type { RuleBody, Severity } from '../shared/rule';

/** Disruption budgets that select no pods. */
export const disruptionBudgetSelectsNothing: RuleBody = {
  severity: 'warning',
  sentence: 'the selector of a PodDisruptionBudget matches no pod',
  why: 'a budget without pods protects nothing',
  fix: 'copy the labels from the pod template and put both into the same namespace',
  doesNotSee:
    'pods that are not in the input or that an operator creates: without a likely workload it is only an info',
  check(graph, report) {
    for (const { resource, namespace, selector } of disruptionBudgets(graph)) {
      const { workloads, hasAlternatives } = graph.select(resource, namespace, selector);
      if (workloads.length > 0 || hasAlternatives || selector.length === 0) continue;
      const isKnown = !isSetAtRunTime(selector);
      const words = {
        nobody: `no workload in namespace '${namespace}'`,
        severityOf: (meant: MeantPods | undefined): Severity =>
          (meant === undefined ? graph.isComplete && isKnown : meant.severity !== 'info') ? 'warning' : 'info',
      };
      reportIdleSelector(graph, { resource, namespace, selector, path: ['spec', 'selector'] }, words, report);
    }
  },
};
