import { COMPARED } from '../../kube/kubernetes-version';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Port numbers that no port can have. */
export const portRange: RuleBody = {
  severity: 'error',
  sentence: 'a port number is missing, or not between 1 and 65535',
  why: `the API server rejects the object (${COMPARED})`,
  fix: 'use the number that the program listens on',
  doesNotSee: 'placeholders that a tool fills in later; whether the number is the right one',
  check(graph, report) {
    reportFaults(graph, 'range', report);
  },
};
