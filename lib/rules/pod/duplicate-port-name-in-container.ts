import { COMPARED } from '../../kube/kubernetes-version';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Port names that a container declares twice. */
export const duplicatePortNameInContainer: RuleBody = {
  severity: 'error',
  sentence: 'a container declares a port name twice',
  why: `the API server rejects the pod (${COMPARED}): a name identifies one port, so TCP and UDP cannot share it`,
  fix: 'give the second port its own name, such as dns-tcp beside dns',
  doesNotSee: 'the same name in two containers of a pod, which duplicate-port-name-in-pod reports',
  check(graph, report) {
    reportFaults(graph, 'duplicate-name', report);
  },
};
