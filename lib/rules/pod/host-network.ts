import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Pods on the host network. */
export const hostNetwork: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'pods use the network of their node',
  why: 'all ports of the pods are open on the node, and NetworkPolicies do not apply to them',
  fix: 'remove hostNetwork, and use a Service',
  doesNotSee: 'firewalls of the node',
  check(graph, report) {
    for (const { resource, template, specPath } of graph.workloads) {
      if (template.spec['hostNetwork'] !== true) continue;
      report({
        resource,
        path: [...specPath, 'hostNetwork'],
        what: `the pods of ${objectText(resource)} use the network of their node`,
        remedy: 'remove hostNetwork, and use a Service',
      });
    }
  },
};
