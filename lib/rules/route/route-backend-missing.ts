import { reportMissingService } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';

/** Routes of the Gateway API whose Services are not there. */
export const routeBackendMissing: RuleBody = {
  severity: 'error',
  sentence: 'every backend and every mirror of a route is a Service that exists',
  why: 'the share of the requests that is meant for it is answered with status 500',
  fix: 'correct the name, or say the namespace of the Service',
  doesNotSee:
    'Services that are not in the input: it is an info only unless one is near in name or in another namespace; backends of other kinds',
  check(graph, report) {
    for (const reference of graph.serviceReferences) {
      if (reference.role === 'route') reportMissingService(graph, reference, report, { isOftenElsewhere: true });
    }
  },
};
