import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Listeners of a Gateway that cannot be told apart. */
export const listenerConflict: RuleBody = {
  severity: 'error',
  sentence: 'two listeners of a Gateway have the same name, or the same port, protocol and hostname',
  why: 'the schema of the Gateway API rejects the Gateway',
  fix: 'give each listener its own name, and its own port, protocol or hostname',
  doesNotSee: 'listeners of other Gateways',
  check(graph, report) {
    reportFaults(graph, 'listener', report);
  },
};
