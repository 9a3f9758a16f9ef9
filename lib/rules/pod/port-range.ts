import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Port numbers that no port can have. */
export const portRange: RuleBody = {
  severity: 'error',
  sentence: 'a port number is from 1 to 65535',
  why: 'the API server rejects the object',
  fix: 'use the number that the program listens on',
  doesNotSee: 'numbers that some tool has yet to fill in; whether the number is the right one',
  check(graph, report) {
    reportFaults(graph, 'range', report);
  },
};
