import { reportMissingPort } from '../shared/missing-port';
import { reportMissingService } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';

/** Webhooks, conversions and API services whose Service, or its port, is not there. */
export const webhookService: RuleBody = {
  severity: 'error',
  sentence:
    'what the API server calls is a Service that exists, at a TCP port that it has, 443 unless another is given',
  why: 'the API server cannot call it: objects are then refused, or let through unchecked, as the failure policy says',
  fix: 'give the port of the Service, or let the Service have port 443; the port of the pods is not what is asked for here',
  doesNotSee:
    'Services that are not in the input: without any Service there it is an info only; webhooks called by a URL',
  check(graph, report) {
    for (const reference of graph.serviceReferences) {
      if (reference.role !== 'webhook') continue;
      reportMissingService(graph, reference, report);
      reportMissingPort(graph, reference, report);
    }
  },
};
