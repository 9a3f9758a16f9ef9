import { isOnNode } from '../../graph/caller';
import { NODE_LISTENERS } from '../../kube/every-cluster';
import { hostPorts } from './host-ports';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Host ports that a program on every node already uses. */
export const hostPortOfNode: RuleBody = {
  severity: 'warning',
  sentence: 'a pod requests a port of its node that the kubelet has',
  why: 'the port is taken on every node, so the program cannot listen on it',
  fix: 'choose another port, or remove hostNetwork',
  doesNotSee: 'other programs on the node',
  check(graph, report) {
    for (const workload of graph.workloads) {
      for (const { number, protocol, path, hostIp } of hostPorts(workload)) {
        const listener = NODE_LISTENERS.find((one) => one.port === number && one.protocol === protocol);
        if (listener === undefined || hostIp !== '') continue;
        report({
          resource: workload.resource,
          path,
          what: `${objectText(workload.resource)} requests port ${number}/${protocol} of its node, which ${listener.program} of every node has`,
          remedy: isOnNode(workload) ? 'choose another port, or remove hostNetwork' : 'choose another hostPort',
        });
      }
    }
  },
};
