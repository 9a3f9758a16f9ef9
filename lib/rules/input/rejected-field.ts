import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Fields around ports that the API server rejects. */
export const rejectedField: RuleBody = {
  severity: 'error',
  sentence:
    'the API server rejects a field other than a port: a protocol, a handler of a probe, the type or an address of a Service',
  why: 'the API server rejects the object',
  fix: 'write what the message allows',
  doesNotSee: 'fields that have nothing to do with ports: a schema validator checks those',
  check(graph, report) {
    reportFaults(graph, 'other', report);
  },
};
