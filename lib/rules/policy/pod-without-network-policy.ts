import { networkPolicies, policedPods } from '../../graph/policed-pods';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Pods that no NetworkPolicy selects. */
export const podWithoutNetworkPolicy: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'no NetworkPolicy selects a pod',
  why: 'a pod that no policy selects accepts traffic from everywhere',
  fix: 'add a policy, preferably a default deny policy for the whole namespace',
  doesNotSee: 'policies of other kinds; pods on the network of their node, to which no policy applies',
  check(graph, report) {
    const policed = new Set(networkPolicies(graph).flatMap((policy) => policedPods(graph, policy).workloads));
    for (const workload of graph.workloads) {
      const { resource, template } = workload;
      if (policed.has(workload) || template.spec['hostNetwork'] === true) continue;
      report({
        resource,
        path: [...template.path, 'metadata', 'labels'],
        what: `no NetworkPolicy selects the pods of ${objectText(resource)}`,
        remedy: 'add a NetworkPolicy, preferably one for the whole namespace',
      });
    }
  },
};
