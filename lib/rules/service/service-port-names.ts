import { COMPARED } from '../../kube/kubernetes-version';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Ports of a Service that need their own name. */
export const servicePortNames: RuleBody = {
  severity: 'error',
  sentence: 'a port of a Service with several ports has no name, or the name of another',
  why: `the API server rejects the Service (${COMPARED}): routes, monitors and EndpointSlices identify its ports by name`,
  fix: 'name each port after what it serves',
  doesNotSee: 'whether anything refers to the old names',
  check(graph, report) {
    reportFaults(graph, 'service-port-names', report);
  },
};
