import { isDeepStrictEqual } from 'node:util';
import type { Graph } from '../../graph/graph';
import type { Workload } from '../../graph/workload';
import { fieldsOf, fieldsListOf, isSet, numberOf, protocolOf, textOf } from '../../kube/read-manifest';
import { valueAt, type FieldPath } from '../../kube/field-path';
import type { Fields } from '../../kube/manifest-types';
import { labelText } from '../../kube/label-selector';
import { reportFaults } from '../shared/faults';
import type { Report, RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Ports of the host that two want at once. */
export const hostPortConflict: RuleBody = {
  severity: 'error',
  sentence: 'a port of the host is asked for once',
  why: 'within a pod the API server rejects it; of two pods with the same host port the second one stays pending on that node',
  fix: 'drop the hostPort and use a Service, or choose another number',
  doesNotSee: 'pods that are kept apart by taints, or that prefer not to meet; programs on the host itself',
  check(graph, report) {
    reportFaults(graph, 'host-port', report);
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
        const number = numberOf(port['hostPort']);
        if (number === 0) return [];
        const at = [...path, 'ports', index, 'hostPort'];
        return [{ workload, path: at, hostIp: textOf(port['hostIP']), number, protocol: protocolOf(port['protocol']) }];
      }),
    );
}

/** Each of two daemons wants the port on every node. */
function reportDaemons(graph: Graph, report: Report): void {
  const takers = new Map<string, HostPort>();
  for (const resource of graph.index.ofKind('apps', 'DaemonSet')) {
    const workload = graph.workloadOf(resource);
    for (const port of workload === undefined ? [] : hostPorts(workload)) {
      const key = `${port.number}/${port.protocol}`;
      const other = takers.get(key);
      if (other === undefined) takers.set(key, port);
      else if (clash(graph, port, other)) {
        report({
          resource,
          path: port.path,
          message: `hostPort ${key} is wanted on the same nodes by ${objectText(resource)} and ${objectText(other.workload.resource)}; only one of the two pods can run on a node`,
          severity: 'warning',
          related: [{ resource: other.workload.resource, path: other.path, message: 'wants it too' }],
        });
      }
    }
  }
}

function clash(graph: Graph, one: HostPort, other: HostPort): boolean {
  const [resource, otherResource] = [one.workload.resource, other.workload.resource];
  if (one.workload === other.workload || !graph.index.areTogether(resource, otherResource)) return false;
  if (graph.index.identityOf(resource) === graph.index.identityOf(otherResource)) return false;
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
      message: `${objectText(resource)} has ${replicas} replicas that all want hostPort ${port.number}/${port.protocol}; each needs a node of its own`,
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
