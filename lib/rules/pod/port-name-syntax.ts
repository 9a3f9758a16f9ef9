import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Port names that no port can have. */
export const portNameSyntax: RuleBody = {
  severity: 'error',
  sentence:
    'a port name is one that Kubernetes accepts: at most 15 of a-z, 0-9 and - in a container, in a target port and in a probe; a DNS label in a Service',
  why: 'the API server rejects the object; a number in quotes is a name, and one without a letter',
  fix: 'rename the port where it is declared and wherever it is meant; remove the quotes of a number',
  doesNotSee: 'values that some tool has yet to fill in, such as ${PORT}',
  check(graph, report) {
    reportFaults(graph, 'name-syntax', report);
  },
};
