import { networkPolicies, policedPods } from '../../graph/policed-pods';
import { type LabelSelector, readLabelSelector, selects } from '../../kube/label-selector';
import { fieldsOf, numberOf } from '../../kube/read-manifest';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Pods that no policy protects from the network or from being evicted. */
export const podWithoutPolicy: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'no NetworkPolicy selects a pod, or no PodDisruptionBudget selects one that has replicas',
  why: 'a pod that no policy selects can be reached by everything, and all replicas can be evicted at once',
  fix: 'add a policy, preferably one for the whole namespace that denies what is not allowed',
  doesNotSee: 'policies of other kinds; pods on the network of their node, to which no policy applies',
  check(graph, report) {
    const policed = new Set(networkPolicies(graph).flatMap((policy) => policedPods(graph, policy).workloads));
    const budgets = new Map<string, LabelSelector[]>();
    for (const resource of graph.index.ofKind('policy', 'PodDisruptionBudget')) {
      const namespace = graph.index.namespaceOf(resource);
      const selector = readLabelSelector(fieldsOf(resource.value['spec'])['selector']);
      const own = budgets.get(namespace);
      if (own === undefined) budgets.set(namespace, [selector]);
      else own.push(selector);
    }
    for (const workload of graph.workloads) {
      const { resource, namespace, template, labels, facts } = workload;
      const path = [...template.path, 'metadata', 'labels'];
      if (!policed.has(workload) && template.spec['hostNetwork'] !== true) {
        const what = `no NetworkPolicy selects the pods of ${objectText(resource)}`;
        report({ resource, path, what, remedy: 'add a NetworkPolicy, preferably one for the whole namespace' });
      }
      const own = budgets.get(namespace) ?? [];
      const isBudgeted = own.some((selector) => selects(selector, labels, facts.runtimeLabels));
      if (isBudgeted || numberOf(fieldsOf(resource.value['spec'])['replicas']) < 2) continue;
      const what = `no PodDisruptionBudget selects the pods of ${objectText(resource)}, which has several replicas`;
      report({ resource, path: ['spec', 'replicas'], what, remedy: 'add a PodDisruptionBudget' });
    }
  },
};
