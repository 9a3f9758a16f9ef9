import { isDeepStrictEqual } from 'node:util';
import { isOnNode } from '../../graph/caller';
import type { Graph } from '../../graph/graph';
import type { Workload } from '../../graph/workload';
import { NODE_LISTENERS } from '../../kube/every-cluster';
import { fieldsOf, fieldsListOf, isSet, numberOf, protocolOf, textOf } from '../../kube/read-manifest';
import { valueAt, type FieldPath } from '../../kube/field-path';
import type { Fields } from '../../kube/manifest-types';
import type { Resource } from '../../manifest/resource';
import { labelText } from '../../kube/label-selector';
import { reportFaults } from '../shared/faults';
import { Rivals } from '../shared/rivals';
import type { Report, RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Ports of the host that two want at once. */
export const hostPortConflict: RuleBody = {
  severity: 'error',
  sentence: 'a port of the node is requested twice: by a hostPort, or by any port with hostNetwork',
  why: 'within a pod the API server rejects it; of two pods with the same port of the node, the second stays pending there, and where the node has it itself, the program cannot listen',
  fix: 'remove the hostPort and use a Service, or choose another number',
  doesNotSee:
    'pods that taints or preferred anti-affinity keep apart; programs on the host itself, other than the kubelet',
  check(graph, report) {
    reportFaults(graph, 'host-port', report);
    reportOfNode(graph, report);
    reportDaemons(graph, report);
    reportReplicas(graph, report);
  },
};

interface HostPort {
  readonly workload: Workload;
  readonly path: FieldPath;
  readonly hostIp: string;
  readonly number: number;
  readonly protocol: string;
}

function hostPorts(workload: Workload): readonly HostPort[] {
  return workload.containers
    .filter(({ role }) => role !== 'init')
    .flatMap(({ value, path }) =>
      fieldsListOf(value.ports).flatMap((port, index): HostPort[] => {
        // On the network of the node each port is one of the node.
        const isImplied = !isSet(port['hostPort']) && isOnNode(workload);
        const field = isImplied ? 'containerPort' : 'hostPort';
        const number = numberOf(port[field]);
        if (number === 0) return [];
        const at = [...path, 'ports', index, field];
        return [{ workload, path: at, hostIp: textOf(port['hostIP']), number, protocol: protocolOf(port['protocol']) }];
      }),
    );
}

/** A port that a program of every node has. */
function reportOfNode(graph: Graph, report: Report): void {
  for (const workload of graph.workloads) {
    for (const { number, protocol, path, hostIp } of hostPorts(workload)) {
      const listener = NODE_LISTENERS.find((one) => one.port === number && one.protocol === protocol);
      if (listener === undefined || hostIp !== '') continue;
      report({
        resource: workload.resource,
        path,
        what: `${objectText(workload.resource)} wants port ${number}/${protocol} of its node, which ${listener.program} of every node has`,
        remedy: isOnNode(workload) ? 'choose another port, or leave out hostNetwork' : 'choose another hostPort',
        severity: 'warning',
      });
    }
  }
}

/** Each of two daemons wants the port on every node. */
function reportDaemons(graph: Graph, report: Report): void {
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
}

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

function reportReplicas(graph: Graph, report: Report): void {
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
      remedy: 'leave the port of the node and use a Service, or run the pods as a DaemonSet',
      severity: 'warning',
      related: [{ resource, path: ['spec', 'replicas'], message: `${replicas} replicas` }],
    });
  }
}

/** The nodes that the pods have to have; two that say it differently may well be for different nodes. */
function nodeAffinity({ template }: Workload): unknown {
  return valueAt(template.spec, ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution']);
}

/** Whether the pods ask for a node of their own anyway. */
function isSpread({ template }: Workload): boolean {
  return isSet(
    valueAt(template.spec, ['affinity', 'podAntiAffinity', 'requiredDuringSchedulingIgnoredDuringExecution']),
  );
}
