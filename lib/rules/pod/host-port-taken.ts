import { isDeepStrictEqual } from 'node:util';
import type { Workload } from '../../graph/workload';
import { valueAt } from '../../kube/field-path';
import { labelText } from '../../kube/label-selector';
import type { Fields } from '../../kube/manifest-types';
import { fieldsOf, isSet, listOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { type HostPort, hostPorts } from './host-ports';
import { Rivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** A port of nodes, and whether a DaemonSet requests it. */
interface NodePort extends HostPort {
  readonly resource: Resource;
  readonly isDaemon: boolean;
}

/** Kinds whose pods hold the port of a node permanently. */
const LASTING = ['Deployment', 'StatefulSet', 'ReplicaSet'];

/** Host ports that a DaemonSet requests on every node, and another workload requests, too. */
export const hostPortTaken: RuleBody = {
  severity: 'warning',
  sentence:
    'a DaemonSet and another workload request the same port of the same nodes, by a hostPort or with hostNetwork',
  why: 'only one of the two pods can run on a node; the other stays Pending',
  fix: 'use a Service in place of the host port, or choose another number',
  doesNotSee: 'pods that taints or preferred anti-affinity keep apart; programs on the node itself',
  check(graph, report) {
    const takers = new Rivals<NodePort>(graph, clash);
    for (const kind of ['DaemonSet', ...LASTING]) {
      for (const resource of graph.index.ofKind('apps', kind)) {
        const workload = graph.workloadOf(resource);
        if (workload === undefined || valueAt(resource.value, ['spec', 'replicas']) === 0) continue;
        for (const port of hostPorts(workload)) {
          const key = `${port.number}/${port.protocol}`;
          const other = takers.claim(key, { ...port, resource, isDaemon: !LASTING.includes(kind) });
          if (other === undefined) continue;
          report({
            resource,
            path: port.path,
            what: `${objectText(resource)} and ${objectText(other.resource)} both request port ${key} of the same nodes`,
            hint: 'only one of the two pods can run on a node',
            remedy: 'choose another port for one of them, or use a Service in place of the host port',
            severity: 'warning',
            related: [{ resource: other.resource, path: other.path, message: 'requests it too' }],
          });
        }
      }
    }
  },
};

function clash(one: NodePort, other: NodePort): boolean {
  if (one.hostIp !== '' && other.hostIp !== '' && one.hostIp !== other.hostIp) return false;
  if (!isDeepStrictEqual(nodeAffinity(one.workload), nodeAffinity(other.workload))) return false;
  if (one.isDaemon && other.isDaemon) return !isDisjoint(nodeSelector(one.workload), nodeSelector(other.workload));
  return other.isDaemon && !one.isDaemon && isEverywhere(other.workload, one.workload);
}

/** Whether the pods of a DaemonSet run on every node that the pods of another workload can run on. */
function isEverywhere(daemon: Workload, other: Workload): boolean {
  const [wanted, given] = [nodeSelector(daemon), nodeSelector(other)];
  if (isSet(other.template.spec['nodeName'])) return false;
  if (Object.entries(wanted).some(([key, value]) => labelText(given[key]) !== labelText(value))) return false;
  const tolerated = listOf(daemon.template.spec['tolerations']);
  return listOf(other.template.spec['tolerations']).every((one) =>
    tolerated.some((other) => isDeepStrictEqual(one, other) || isDeepStrictEqual(other, { operator: 'Exists' })),
  );
}

function nodeSelector({ template }: Workload): Fields {
  return fieldsOf(template.spec['nodeSelector']);
}

function isDisjoint(one: Fields, other: Fields): boolean {
  return Object.entries(one).some(([key, value]) => key in other && labelText(other[key]) !== labelText(value));
}

/** The required node affinity; workloads with different ones may be for different nodes. */
function nodeAffinity({ template }: Workload): unknown {
  return valueAt(template.spec, ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution']);
}
