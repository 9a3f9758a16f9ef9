import { reportMissingPort } from '../shared/missing-port';
import { reportMissingService } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';

/** Webhooks, conversions and API services whose Service, or its port, is not there. */
export const webhookService: RuleBody = {
  severity: 'error',
  sentence: 'a webhook or API service refers to a Service, or to a port of it, that does not exist',
  why: 'the API server cannot call it: objects are then rejected, or let through unchecked, as the failure policy says',
  fix: 'use the port of the Service, not of the pods, or let the Service have port 443, the default',
  doesNotSee:
    'Services that are not in the input: without any Service there it is only an info; webhooks called by a URL',
  check(graph, report) {
    for (const reference of graph.serviceReferences) {
      if (reference.role !== 'webhook') continue;
      reportMissingService(graph, reference, report, { isOwn: true, saysNamespace: true });
      reportMissingPort(graph, reference, report);
    }
  },
};
