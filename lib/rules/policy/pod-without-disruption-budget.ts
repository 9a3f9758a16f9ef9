import { disruptionBudgets } from '../../graph/disruption-budgets';
import { selects } from '../../kube/label-selector';
import { fieldsOf, numberOf } from '../../kube/read-manifest';
import { groupBy } from '../../manifest/group-by';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Replicas that may all be evicted at once. */
export const podWithoutDisruptionBudget: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'no PodDisruptionBudget selects the pods of a workload with several replicas',
  why: 'all replicas can be evicted at once, as when nodes are drained',
  fix: 'add a PodDisruptionBudget for the pods',
  doesNotSee: 'replicas that an autoscaler adds',
  check(graph, report) {
    const budgets = groupBy(disruptionBudgets(graph), ({ namespace }) => namespace);
    for (const { resource, namespace, labels, facts } of graph.workloads) {
      if (numberOf(fieldsOf(resource.value['spec'])['replicas']) < 2) continue;
      const own = budgets.get(namespace) ?? [];
      if (own.some(({ selector }) => selects(selector, labels, facts.runtimeLabels))) continue;
      const what = `no PodDisruptionBudget selects the pods of ${objectText(resource)}, which has several replicas`;
      report({ resource, path: ['spec', 'replicas'], what, remedy: 'add a PodDisruptionBudget' });
    }
  },
};
