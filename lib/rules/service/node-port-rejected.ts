import { COMPARED } from '../../kube/kubernetes-version';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Node ports that the API server rejects. */
export const nodePortRejected: RuleBody = {
  severity: 'error',
  sentence: 'a nodePort is outside the range, used twice in its Service, or set on a Service that has no node ports',
  why: `the API server rejects the Service (${COMPARED})`,
  fix: 'omit nodePort to get a free one, or choose another number',
  doesNotSee: 'a node port range that is not configured with --node-port-range',
  check(graph, report) {
    reportFaults(graph, 'node-port', report);
  },
};
