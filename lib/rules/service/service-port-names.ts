import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Ports of a Service that need a name of their own. */
export const servicePortNames: RuleBody = {
  severity: 'error',
  sentence: 'a Service with several ports names each of them, differently',
  why: 'the API server rejects the Service: routes, monitors and EndpointSlices tell its ports apart by name',
  fix: 'name each port after what it serves',
  doesNotSee: 'whether anything refers to the old names',
  check(graph, report) {
    reportFaults(graph, 'service-port-names', report);
  },
};
