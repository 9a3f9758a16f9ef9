import { reportMissingService } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';

/** Webhooks, conversions and API services whose Service is missing. */
export const webhookServiceMissing: RuleBody = {
  severity: 'error',
  sentence: 'a webhook or API service refers to a Service that does not exist',
  why: 'the API server cannot call it: depending on the failure policy, objects are rejected or admitted unchecked',
  fix: 'correct the name or the namespace of the Service',
  doesNotSee:
    'Services that are not in the input: without any Service there it is only an info; webhooks called by a URL',
  check(graph, report) {
    for (const reference of graph.serviceReferences) {
      if (reference.role === 'webhook')
        reportMissingService(graph, reference, report, { isOwn: true, saysNamespace: true });
    }
  },
};
