import type { Workload } from '../../graph/workload';
import { valueAt } from '../../kube/field-path';
import { isSet } from '../../kube/read-manifest';
import { hostPorts } from './host-ports';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Replicas that all request the same port of their node. */
export const hostPortReplicas: RuleBody = {
  severity: 'warning',
  sentence: 'several replicas request the same port of the node, by a hostPort or with hostNetwork',
  why: 'each replica needs its own node; a replica without one stays Pending',
  fix: 'use a Service in place of the host port, or run the pods as a DaemonSet',
  doesNotSee: 'how many nodes there are; replicas that an autoscaler adds',
  check(graph, report) {
    for (const workload of graph.workloads) {
      const { resource } = workload;
      const replicas = valueAt(resource.value, ['spec', 'replicas']);
      if (typeof replicas !== 'number' || replicas < 2) continue;
      const [port] = hostPorts(workload);
      if (port === undefined || isSpread(workload)) continue;
      report({
        resource,
        path: port.path,
        what: `all ${replicas} replicas of ${objectText(resource)} request port ${port.number}/${port.protocol} of the node`,
        hint: 'each of them needs a node of its own',
        remedy: 'use a Service in place of the host port, or run the pods as a DaemonSet',
        severity: 'warning',
        related: [{ resource, path: ['spec', 'replicas'], message: `${replicas} replicas` }],
      });
    }
  },
};

/** Whether each pod requires its own node anyway. */
function isSpread({ template }: Workload): boolean {
  return isSet(
    valueAt(template.spec, ['affinity', 'podAntiAffinity', 'requiredDuringSchedulingIgnoredDuringExecution']),
  );
}
