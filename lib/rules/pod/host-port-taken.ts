import { isDeepStrictEqual } from 'node:util';
import type { Workload } from '../../graph/workload';
import { valueAt } from '../../kube/field-path';
import { labelText } from '../../kube/label-selector';
import type { Fields } from '../../kube/manifest-types';
import { fieldsOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { type HostPort, hostPorts } from './host-ports';
import { Rivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Ports of the host that each of two daemons wants on every node. */
export const hostPortTaken: RuleBody = {
  severity: 'warning',
  sentence: 'two DaemonSets request the same port of the same nodes, by a hostPort or with hostNetwork',
  why: 'only one of the two pods can run on a node; the other one stays pending',
  fix: 'remove the hostPort and use a Service, or choose another number',
  doesNotSee: 'pods that taints or preferred anti-affinity keep apart; programs on the node itself',
  check(graph, report) {
    const takers = new Rivals<HostPort & { readonly resource: Resource }>(graph, clash);
    for (const resource of graph.index.ofKind('apps', 'DaemonSet')) {
      const workload = graph.workloadOf(resource);
      for (const port of workload === undefined ? [] : hostPorts(workload)) {
        const key = `${port.number}/${port.protocol}`;
        const other = takers.claim(key, { ...port, resource });
        if (other === undefined) continue;
        report({
          resource,
          path: port.path,
          what: `${objectText(resource)} and ${objectText(other.resource)} both request port ${key} of the same nodes`,
          hint: 'only one of the two pods can run on a node',
          remedy: 'choose another port for one of them, or leave the port of the node and use a Service',
          severity: 'warning',
          related: [{ resource: other.resource, path: other.path, message: 'requests it too' }],
        });
      }
    }
  },
};

function clash(one: HostPort, other: HostPort): boolean {
  if (one.hostIp !== '' && other.hostIp !== '' && one.hostIp !== other.hostIp) return false;
  if (!isDeepStrictEqual(nodeAffinity(one.workload), nodeAffinity(other.workload))) return false;
  return !isDisjoint(nodeSelector(one.workload), nodeSelector(other.workload));
}

function nodeSelector({ template }: Workload): Fields {
  return fieldsOf(template.spec['nodeSelector']);
}

function isDisjoint(one: Fields, other: Fields): boolean {
  return Object.entries(one).some(([key, value]) => key in other && labelText(other[key]) !== labelText(value));
}

/** The nodes that the pods have to have; two that say it differently may well be for different nodes. */
function nodeAffinity({ template }: Workload): unknown {
  return valueAt(template.spec, ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution']);
}
