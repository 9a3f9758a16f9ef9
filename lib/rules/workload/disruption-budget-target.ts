import { isSetAtRunTime } from '../../graph/resolve/meant-pods';
import { type DisruptionBudget, disruptionBudgets } from '../../graph/disruption-budgets';
import type { Graph } from '../../graph/graph';
import type { Workload } from '../../graph/workload';
import { to } from '../shared/chain';
import { reportIdleSelector } from '../shared/idle-selector';
import type { MeantPods } from '../shared/meant-pods';
import { areRivals } from '../shared/rivals';
import type { Report, RuleBody, Severity } from '../shared/rule';
import { objectsStep, objectStep } from '../shared/steps';
import { objectText } from '../shared/text';

const SELECTOR = ['spec', 'selector'];

/** Disruption budgets without pods, and pods with several. */
export const disruptionBudgetTarget: RuleBody = {
  severity: 'error',
  sentence: 'a PodDisruptionBudget selects no pods, or pods that another one selects too',
  why: 'a budget without pods protects nothing; pods with two budgets cannot be evicted, so draining their node never ends',
  fix: 'copy the labels from the pod template and put both into one namespace; keep one budget for each application',
  doesNotSee:
    'pods that are not in the input or that an operator creates: without a likely workload it is only an info',
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
  const isKnown = !isSetAtRunTime(selector);
  const words = {
    nobody: `no workload in namespace '${namespace}'`,
    severityOf: (meant: MeantPods | undefined): Severity =>
      (meant === undefined ? graph.isComplete && isKnown : meant.severity !== 'info') ? 'warning' : 'info',
  };
  reportIdleSelector(graph, { resource, namespace, selector, path: SELECTOR }, words, report);
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
      if (said.has(other) || !areRivals(graph, first.resource, other.resource)) continue;
      said.add(other);
      report({
        resource: other.resource,
        path: SELECTOR,
        what: `the pods of ${objectText(workload.resource)} have two PodDisruptionBudgets, so they cannot be evicted`,
        chain: [objectsStep([other.resource, first.resource]), to(objectStep(workload.resource))],
        remedy: 'keep one budget for these pods, or narrow its selector',
        related: [{ resource: first.resource, path: SELECTOR, message: 'selects them as well' }],
        isRivalry: true,
      });
    }
  }
}
