import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Port names that a container declares twice. */
export const duplicatePortNameInContainer: RuleBody = {
  severity: 'error',
  sentence: 'a container declares each port name once',
  why: 'the API server rejects the pod: a name means one port, so the same name for TCP and UDP will not do',
  fix: 'give the second port a name of its own, such as dns-tcp beside dns',
  doesNotSee: 'the same name in two containers of a pod, which is another rule: duplicate-port-name-in-pod',
  check(graph, report) {
    reportFaults(graph, 'duplicate-name', report);
  },
};
