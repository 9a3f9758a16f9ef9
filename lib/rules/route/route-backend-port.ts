import { reportFaults } from '../shared/faults';
import { reportMissingPort } from '../shared/missing-port';
import type { RuleBody } from '../shared/rule';

/** Routes of the Gateway API that name a port which the Service does not have. */
export const routeBackendPort: RuleBody = {
  severity: 'error',
  sentence: 'a backend of a route says the number of a port of its Service, with the protocol of the route',
  why: 'the reference is not resolved, and requests are answered with status 500; the port of the pods is not what is asked for here',
  fix: 'write the port that clients of the Service dial',
  doesNotSee: 'Services that are not in the input; backends of other kinds',
  check(graph, report) {
    reportFaults(graph, 'route-port', report);
    for (const reference of graph.serviceReferences) {
      if (reference.role === 'route' && typeof reference.port === 'number') reportMissingPort(graph, reference, report);
    }
  },
};
