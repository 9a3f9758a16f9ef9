import type { Graph } from '../graph/graph';
import type { Fault, FaultTopic } from '../kube/fault';
import { parsePath, pathText, valueAt } from '../kube/field-path';
import { endpointSliceFaults } from '../kube/endpoint-slice';
import { podFaults } from '../kube/pod-ports';
import { fieldsOf } from '../kube/read-manifest';
import { serviceFaults } from '../kube/service-spec';
import type { Resource } from '../manifest/resource';
import { isPlaceholder } from './text';
import type { Report } from './rule';

interface ResourceFault {
  readonly resource: Resource;
  readonly fault: Fault;
}

const MEMORY = new WeakMap<Graph, ReadonlyMap<FaultTopic, readonly ResourceFault[]>>();

/** Reports what the API server itself rejects for such a reason. */
export function reportFaults(graph: Graph, topic: FaultTopic, report: Report): void {
  for (const { resource, fault } of faultsOf(graph).get(topic) ?? []) {
    const path = parsePath(fault.field);
    if (!isUnfinished(valueAt(resource.value, path))) report({ resource, path, message: fault.message });
  }
}

/** Whether a value, or one of the values of a field that is reported as a whole, is yet to be filled in. */
function isUnfinished(value: unknown): boolean {
  return isPlaceholder(value) || Object.values(fieldsOf(value)).some(isPlaceholder);
}

/** All of them, found once for the several rules that take some each. */
function faultsOf(graph: Graph): ReadonlyMap<FaultTopic, readonly ResourceFault[]> {
  const known = MEMORY.get(graph);
  if (known !== undefined) return known;

  const byTopic = new Map<FaultTopic, ResourceFault[]>();
  const add = (resource: Resource, faults: readonly Fault[]): void => {
    for (const fault of faults) {
      if (fault.severity !== 'error') continue;
      const same = byTopic.get(fault.topic);
      if (same === undefined) byTopic.set(fault.topic, [{ resource, fault }]);
      else same.push({ resource, fault });
    }
  };
  const { kubernetesVersion, nodePortRange } = graph.options;
  for (const { resource, template, specPath } of graph.workloads) {
    add(resource, podFaults(template.spec, { kind: resource.kind, path: pathText(specPath), kubernetesVersion }));
  }
  for (const { resource } of graph.services) {
    add(resource, serviceFaults(resource.value, { kubernetesVersion, nodePortRange }));
  }
  for (const resource of graph.index.ofKind('discovery.k8s.io', 'EndpointSlice')) {
    add(resource, endpointSliceFaults(resource.value));
  }
  MEMORY.set(graph, byTopic);
  return byTopic;
}
