import { type DisruptionBudget, disruptionBudgets } from '../../graph/disruption-budgets';
import type { Graph } from '../../graph/graph';
import type { Workload } from '../../graph/workload';
import { to } from '../shared/chain';
import { areRivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectsStep, objectStep } from '../shared/steps';
import { objectText } from '../shared/text';

const SELECTOR = ['spec', 'selector'];

/** Pods with several disruption budgets. */
export const disruptionBudgetOverlap: RuleBody = {
  severity: 'error',
  sentence: 'two PodDisruptionBudgets select the same pods',
  why: 'pods with two budgets cannot be evicted, so draining their node never ends',
  fix: 'keep one budget for each application',
  doesNotSee: 'budgets that are not in the input',
  check(graph, report) {
    // Each later budget is reported once, however many workloads it shares with an earlier one.
    const said = new Set<DisruptionBudget>();
    for (const [workload, [first, ...others]] of budgetsByWorkload(graph)) {
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
  },
};

function budgetsByWorkload(graph: Graph): ReadonlyMap<Workload, readonly DisruptionBudget[]> {
  const byWorkload = new Map<Workload, DisruptionBudget[]>();
  for (const budget of disruptionBudgets(graph)) {
    const { workloads } = graph.select(budget.resource, budget.namespace, budget.selector);
    for (const workload of workloads.flat()) {
      const budgets = byWorkload.get(workload);
      if (budgets === undefined) byWorkload.set(workload, [budget]);
      else budgets.push(budget);
    }
  }
  return byWorkload;
}
