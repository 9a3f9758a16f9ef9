import { targetTypes } from '../../graph/health-checks';
import { balancedStep } from './balanced-step';
import type { RuleBody } from '../shared/rule';

/** Load balancers that target the nodes, for Services without node ports. */
export const targetTypeWithoutNodePort: RuleBody = {
  severity: 'warning',
  sentence: 'a load balancer targets the nodes, but the Service has no node ports',
  why: 'nothing answers for the Service on the nodes, so the load balancer has no targets',
  fix: 'set the type of the Service to NodePort, or target the pods with the target type ip',
  doesNotSee: 'load balancers for which no annotation says whether the targets are nodes or pods',
  check(graph, report) {
    for (const { resource, key, path, value, service } of targetTypes(graph)) {
      if (value !== 'instance' || service.defaulted.type !== 'ClusterIP') continue;
      report({
        resource,
        path,
        what: `${key} is 'instance', so the targets are nodes, but the Service of type ClusterIP has no node ports`,
        chain: balancedStep(resource, service),
        remedy: `set the type of the Service to NodePort, or write 'ip'`,
        related: [{ resource: service.resource, path: ['spec', 'type'], message: 'the Service' }],
        candidates: ['ip'],
      });
    }
  },
};
