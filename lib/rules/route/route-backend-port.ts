import { reportFaults } from '../shared/faults';
import { reportMissingPort } from '../shared/missing-port';
import type { RuleBody } from '../shared/rule';

/** Routes of the Gateway API that use a port that the Service does not have. */
export const routeBackendPort: RuleBody = {
  severity: 'error',
  sentence: 'a backend of a route uses a port that its Service does not have',
  why: 'the reference does not resolve, and requests are answered with status 500; the field takes the port of the Service, not of the pods',
  fix: 'use the port that clients of the Service dial',
  doesNotSee: 'Services that are not in the input; backends of other kinds',
  check(graph, report) {
    reportFaults(graph, 'route-port', report);
    for (const reference of graph.serviceReferences) {
      if (reference.role === 'route' && typeof reference.port === 'number') reportMissingPort(graph, reference, report);
    }
  },
};
