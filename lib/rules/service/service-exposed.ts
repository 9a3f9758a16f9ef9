import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Services that can be reached from outside of the cluster. */
export const serviceExposed: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'a Service can be reached from outside the cluster',
  why: 'node ports and load balancers bypass Ingresses and NetworkPolicies',
  fix: 'use a Service of type ClusterIP, with an Ingress or a route in front of it',
  doesNotSee: 'firewalls, and load balancers that an annotation makes internal',
  check(graph, report) {
    for (const { resource, defaulted } of graph.services) {
      if (defaulted.type !== 'NodePort' && defaulted.type !== 'LoadBalancer') continue;
      report({
        resource,
        path: ['spec', 'type'],
        what: `${objectText(resource)} of type ${defaulted.type} can be reached from outside the cluster`,
        remedy: 'use type ClusterIP, with an Ingress or a route in front of it',
      });
    }
  },
};
