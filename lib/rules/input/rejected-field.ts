import { COMPARED } from '../../kube/kubernetes-version';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Fields around ports that the API server rejects. */
export const rejectedField: RuleBody = {
  severity: 'error',
  sentence:
    'the API server rejects a field around ports: of a Service, a probe, a selector, a policy, a route, a webhook or a scale target',
  why: `the API server rejects the object (${COMPARED})`,
  fix: 'write what the message allows',
  doesNotSee:
    'fields that have nothing to do with ports, Services, selectors, policies, routes or scale targets; fields missing from an object that may be a patch',
  check(graph, report) {
    reportFaults(graph, 'other', report);
  },
};
