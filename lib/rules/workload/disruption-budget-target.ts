import { type DisruptionBudget, disruptionBudgets } from '../../graph/disruption-budgets';
import type { Graph } from '../../graph/graph';
import type { Workload } from '../../graph/workload';
import { selectorText } from '../../kube/label-selector';
import { isSetAtRunTime } from '../../graph/resolve/meant-pods';
import { guessMeantPods } from '../shared/meant-pods';
import type { Report, RuleBody } from '../shared/rule';
import { isPlaceholder, listText, objectText } from '../shared/text';

const SELECTOR = ['spec', 'selector'];

/** Disruption budgets without pods, and pods with several. */
export const disruptionBudgetTarget: RuleBody = {
  severity: 'error',
  sentence: 'a PodDisruptionBudget selects pods of its namespace, and no pod is selected by two of them',
  why: 'a budget without pods protects nobody, and pods with two cannot be evicted at all: a drain of their node never ends',
  fix: 'copy the labels from the pod template and put both into one namespace; leave one budget for each application',
  doesNotSee: 'pods that are not in the input or that an operator makes: without a likely workload it is an info only',
  check(graph, report) {
    const byWorkload = new Map<Workload, DisruptionBudget[]>();
    for (const budget of disruptionBudgets(graph)) {
      const { resource, namespace, selector } = budget;
      const { workloads, hasAlternatives } = graph.select(resource, namespace, selector);
      for (const workload of workloads.flat()) {
        const budgets = byWorkload.get(workload);
        if (budgets === undefined) byWorkload.set(workload, [budget]);
        else budgets.push(budget);
      }
      if (workloads.length === 0 && !hasAlternatives && selector.length > 0) reportIdle(graph, budget, report);
    }
    reportShared(graph, byWorkload, report);
  },
};

function reportIdle(graph: Graph, { resource, namespace, selector }: DisruptionBudget, report: Report): void {
  if (selector.some(({ values }) => values.some(isPlaceholder))) return;
  const isKnown = !isSetAtRunTime(selector);
  const guess = guessMeantPods(graph, { resource, namespace, selector, path: SELECTOR });
  const isSure = guess === undefined ? graph.isComplete && isKnown : guess.severity !== 'info';
  report({
    resource,
    path: guess?.path ?? SELECTOR,
    message: `no pod fits the selector: ${objectText(resource)} -> selector ${selectorText(selector)} -x- ${guess?.text ?? `no workload in namespace '${namespace}' has such labels`}`,
    severity: isSure ? 'warning' : 'info',
    ...(guess !== undefined && {
      related: [{ resource: guess.workload.resource, path: guess.relatedPath, message: 'probably meant' }],
      ...(guess.value !== undefined && { candidates: [guess.value] }),
    }),
  });
}

/** Once for each budget that comes second, however many workloads it shares with an earlier one. */
function reportShared(
  graph: Graph,
  byWorkload: ReadonlyMap<Workload, readonly DisruptionBudget[]>,
  report: Report,
): void {
  const said = new Set<DisruptionBudget>();
  for (const [workload, [first, ...others]] of byWorkload) {
    if (first === undefined || workload.facts.runsToCompletion === true) continue;
    for (const other of others) {
      const isVariant = graph.index.identityOf(first.resource) === graph.index.identityOf(other.resource);
      if (said.has(other) || isVariant || !graph.index.areTogether(first.resource, other.resource)) continue;
      said.add(other);
      report({
        resource: other.resource,
        path: SELECTOR,
        message: `pods with two budgets cannot be evicted: ${objectText(other.resource)} and ${listText([objectText(first.resource)])} both select those of ${objectText(workload.resource)}`,
        related: [{ resource: first.resource, path: SELECTOR, message: 'selects them as well' }],
        isRivalry: true,
      });
    }
  }
}
