import { COMPARED } from '../../kube/kubernetes-version';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Port ranges in policies that have no start. */
export const networkPolicyEndPort: RuleBody = {
  severity: 'error',
  sentence: 'a NetworkPolicy has an endPort without a port number where the range begins',
  why: `the API server rejects the policy (${COMPARED})`,
  fix: 'set port to the first port of the range',
  doesNotSee: 'policies of other kinds',
  check(graph, report) {
    reportFaults(graph, 'policy-port', report);
  },
};
