import { COMPARED } from '../../kube/kubernetes-version';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Host ports that the API server rejects. */
export const hostPortRejected: RuleBody = {
  severity: 'error',
  sentence: 'a pod requests a hostPort twice, or, on the network of its node, one that is not its containerPort',
  why: `the API server rejects the pod (${COMPARED})`,
  fix: 'remove the hostPort and use a Service, or choose another number',
  doesNotSee: 'programs on the node itself',
  check(graph, report) {
    reportFaults(graph, 'host-port', report);
  },
};
