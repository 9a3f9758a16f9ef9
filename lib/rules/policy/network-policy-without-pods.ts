import { networkPolicies, policedPods } from '../../graph/policed-pods';
import { reportIdlePolicySelector } from './idle-policy-selector';
import type { RuleBody } from '../shared/rule';

/** Policies that select no pod. */
export const networkPolicyWithoutPods: RuleBody = {
  severity: 'warning',
  sentence: 'the selector of a NetworkPolicy matches no pod',
  why: 'a policy that selects nothing protects nothing',
  fix: 'copy the labels from the pod template',
  doesNotSee:
    'pods that are not in the input, that an operator creates, or whose labels are set at run time: without a likely workload it is only an info',
  check(graph, report) {
    for (const policy of networkPolicies(graph)) {
      const { namespace, podSelector: selector } = policy;
      if (selector.length === 0) continue;
      const { workloads, isCertain } = policedPods(graph, policy);
      if (!isCertain || workloads.length > 0) continue;
      const path = ['spec', 'podSelector'];
      reportIdlePolicySelector(graph, policy, { selector, namespace, path, isPeer: false }, report);
    }
  },
};
