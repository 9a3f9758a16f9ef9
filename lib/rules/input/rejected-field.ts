import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Fields around ports that the API server rejects. */
export const rejectedField: RuleBody = {
  severity: 'error',
  sentence:
    'what stands beside the ports is what the API server accepts: protocols, handlers of probes, types and addresses of Services',
  why: 'the API server rejects the object',
  fix: 'write what the message says is allowed',
  doesNotSee: 'fields that have nothing to do with ports: a validator of schemas sees those',
  check(graph, report) {
    reportFaults(graph, 'other', report);
  },
};
