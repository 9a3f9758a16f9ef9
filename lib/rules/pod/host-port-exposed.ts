import { hostPortOf, outerPath } from '../shared/host-port';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Container ports that are open on the node. */
export const hostPortExposed: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'a container port is open on the node',
  why: 'a hostPort bypasses Ingresses and NetworkPolicies',
  fix: 'remove the hostPort, and use a Service',
  doesNotSee: 'firewalls of the node',
  check(graph, report) {
    for (const { resource, ports } of graph.workloads) {
      for (const port of ports) {
        const hostPort = hostPortOf(resource, port);
        if (hostPort === 0) continue;
        report({
          resource,
          path: outerPath(resource, port),
          what: `hostPort ${hostPort} of ${objectText(resource)} is open on the node`,
          remedy: 'remove the hostPort, and use a Service',
        });
      }
    }
  },
};
