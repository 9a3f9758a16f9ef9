import { reportMissingService } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';

/** Routes of the Gateway API whose Services are missing. */
export const routeBackendMissing: RuleBody = {
  severity: 'error',
  sentence: 'a backend or mirror of a route refers to a Service that does not exist',
  why: 'requests for that backend are answered with status 500',
  fix: 'correct the name, or set the namespace of the Service',
  doesNotSee:
    'Services that are not in the input: it is only an info unless one has a similar name, is in another namespace, or is left over and has the port; backends of other kinds',
  check(graph, report) {
    for (const reference of graph.serviceReferences) {
      if (reference.role === 'route') reportMissingService(graph, reference, report, { saysNamespace: true });
    }
  },
};
