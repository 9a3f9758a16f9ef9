import { reportMissingPort } from '../shared/missing-port';
import type { RuleBody } from '../shared/rule';

/** Webhooks, conversions and API services that use a port that the Service does not have. */
export const webhookPortMissing: RuleBody = {
  severity: 'error',
  sentence: 'a webhook or API service uses a port that its Service does not have',
  why: 'the API server cannot call it: depending on the failure policy, objects are rejected or admitted unchecked',
  fix: 'use the port of the Service, not of the pods, or give the Service port 443, the default',
  doesNotSee: 'Services that are not in the input; webhooks called by a URL',
  check(graph, report) {
    for (const reference of graph.serviceReferences) {
      if (reference.role === 'webhook') reportMissingPort(graph, reference, report);
    }
  },
};
