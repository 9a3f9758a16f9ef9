import type { WorkloadPort } from '../../graph/workload';
import { COMPARED } from '../../kube/kubernetes-version';
import { numberTwiceInPod } from '../../ports/problems';
import type { RuleBody } from '../shared/rule';
import { objectText, portText } from '../shared/text';

/** Port numbers that a pod declares twice. */
export const duplicatePortNumber: RuleBody = {
  severity: 'warning',
  promised: true,
  sentence: 'a pod declares a port number and protocol twice',
  why: `containers of a pod share one network, so only one of them can listen; within a container, server-side apply rejects the pair (${COMPARED})`,
  fix: 'make one of the programs listen on another port, or remove the wrong declaration',
  doesNotSee: 'init containers, which end before the other containers start; programs that share a port on purpose',
  check(graph, report) {
    for (const { resource, ports } of graph.workloads) {
      const firsts = new Map<string, WorkloadPort>();
      for (const port of ports) {
        if (port.number === 0) continue;
        const key = `${port.number}/${port.protocol}`;
        const first = firsts.get(key);
        if (first === undefined) {
          firsts.set(key, port);
          continue;
        }
        if (onOtherHostPorts(first, port)) continue;
        const where =
          first.container === port.container
            ? `by container '${port.container.name}'`
            : `by containers '${first.container.name}' and '${port.container.name}', which share one network`;
        report({
          resource,
          path: [...port.path, 'containerPort'],
          what: `${numberTwiceInPod(key)}, ${where} (${portText(first)}, ${portText(port)}) of ${objectText(resource)}`,
          remedy:
            first.container === port.container
              ? 'remove one of the two declarations'
              : 'let one of the two listen on another port, or remove the declaration that is wrong',
          related: [{ resource, path: [...first.path, 'containerPort'], message: 'declared first' }],
        });
      }
    }
  },
};

/** Whether a program is reached through two host ports, each of which needs its own declaration. */
function onOtherHostPorts(first: WorkloadPort, port: WorkloadPort): boolean {
  return (
    first.container === port.container &&
    first.hostAddress !== '' &&
    port.hostAddress !== '' &&
    first.hostAddress !== port.hostAddress
  );
}
