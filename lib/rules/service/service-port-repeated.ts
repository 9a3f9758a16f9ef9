import { COMPARED } from '../../kube/kubernetes-version';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Numbers that two ports of a Service share. */
export const servicePortRepeated: RuleBody = {
  severity: 'error',
  sentence: 'two ports of a Service have the same number and protocol',
  why: `the API server rejects the Service (${COMPARED})`,
  fix: 'remove one of the two ports',
  doesNotSee: 'ports that differ in their protocol: service-port-two-protocols reports them',
  check(graph, report) {
    reportFaults(graph, 'service-port-duplicate', report);
  },
};
