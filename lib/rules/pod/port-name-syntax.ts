import { COMPARED } from '../../kube/kubernetes-version';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Port names that no port can have. */
export const portNameSyntax: RuleBody = {
  severity: 'error',
  sentence:
    'a port name is not valid: containers, target ports and probes take at most 15 of a-z, 0-9 and -, with a letter; Services take a DNS label',
  why: `the API server rejects the object (${COMPARED}); a number in quotes counts as a name, and a name needs a letter`,
  fix: 'rename the port where it is declared and wherever it is used; remove the quotes around a number',
  doesNotSee: 'placeholders that a tool fills in later, such as ${PORT}',
  check(graph, report) {
    reportFaults(graph, 'name-syntax', report);
  },
};
