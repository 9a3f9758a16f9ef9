import type { Graph } from '../../graph/graph';
import type { GraphOptions } from '../../graph/graph-options';
import { isPart } from '../../graph/parts';
import { perGraph } from '../../graph/per-graph';
import { apiFaults } from '../../kube/api-faults';
import type { Fault, FaultTopic } from '../../kube/fault';
import { type FieldPath, parsePath, pathText, valueAt } from '../../kube/field-path';
import { endpointSliceFaults } from '../../kube/endpoint-slice';
import { gatewayFaults, routeFaults } from '../../kube/gateway-api';
import { ingressFaults } from '../../kube/ingress';
import { networkPolicyFaults } from '../../kube/network-policy';
import { podFaults } from '../../kube/pod-ports';
import { serviceFaults } from '../../kube/service-spec';
import { workloadIdentityFaults } from '../../kube/workload-identity';
import type { Workload } from '../../graph/workload';
import type { Fields } from '../../kube/manifest-types';
import type { Resource } from '../../manifest/resource';
import { hasUnfinished } from './placeholder';
import type { Problem, Report } from './rule';

interface ResourceFault {
  readonly resource: Resource;
  readonly fault: Fault;
}

/** Adds to a problem what other objects tell about it. */
type Details = (resource: Resource, path: FieldPath) => Partial<Problem>;

/** Reports the faults of a topic for which the API server itself rejects the object. */
export function reportFaults(graph: Graph, topic: FaultTopic, report: Report, details?: Details): void {
  for (const { resource, fault } of faultsOf(graph).get(topic) ?? []) {
    const { field, message: what, remedy = REMEDIES[topic] } = fault;
    const path = parsePath(field);
    if (hasUnfinished(valueAt(resource.value, path)) || isPart(graph, resource, path)) continue;
    report({ resource, path, what, remedy, ...details?.(resource, path) });
  }
}

/** The remedy for most faults of a topic; empty if the message says what is allowed. */
const REMEDIES: Readonly<Record<FaultTopic, string>> = {
  type: 'write a value of the type that the field takes',
  'unknown-field': 'remove it',
  'name-syntax': 'rename the port here and wherever it is used',
  range: 'write a number from 1 to 65535',
  'duplicate-name': 'give the second port a name of its own',
  'host-port': 'choose another hostPort, or remove it and use a Service',
  'node-port': 'remove nodePort to get a free one, or choose another number',
  'service-port-names': 'give each port a name of its own',
  'service-port-duplicate': 'remove one of the two ports',
  'ingress-port': 'write either the number or the name of a port of the Service',
  'route-port': 'write the number of a port of the Service',
  'policy-port': 'set port to the first port of the range',
  listener: 'give each listener its own name, and its own port, protocol or hostname',
  other: '',
};

/** The validators of kinds that are neither workloads nor Services, by group and kind. */
const VALIDATORS: Readonly<
  Record<string, (manifest: unknown, options: Pick<GraphOptions, 'kubernetesVersion'>) => readonly Fault[]>
> = {
  'discovery.k8s.io/EndpointSlice': endpointSliceFaults,
  'networking.k8s.io/Ingress': ingressFaults,
  'networking.k8s.io/NetworkPolicy': networkPolicyFaults,
  'gateway.networking.k8s.io/Gateway': gatewayFaults,
  ...Object.fromEntries(
    ['HTTP', 'GRPC', 'TLS', 'TCP', 'UDP'].map((protocol) => [
      `gateway.networking.k8s.io/${protocol}Route`,
      routeFaults,
    ]),
  ),
};

/** All faults by topic, computed once for all the rules that report some of them. */
const faultsOf = perGraph((graph: Graph): ReadonlyMap<FaultTopic, readonly ResourceFault[]> => {
  const byTopic = new Map<FaultTopic, ResourceFault[]>();
  const places = new Map<Resource, Set<string>>();
  /** Adds faults, except those of fields with earlier faults, and only one per cause. */
  const add = (resource: Resource, faults: readonly Fault[]): void => {
    if (faults.length === 0) return;
    const known = places.get(resource) ?? new Set();
    const causes = new Set<string>();
    const fresh = faults.filter(({ severity, field, cause }) => {
      if (severity !== 'error' || known.has(field)) return false;
      if (cause === undefined) return true;
      const isNew = !known.has(cause) && !causes.has(cause);
      causes.add(cause);
      return isNew;
    });
    if (fresh.length > 0) places.set(resource, new Set([...known, ...causes, ...fresh.map(({ field }) => field)]));
    for (const fault of fresh) {
      const same = byTopic.get(fault.topic);
      if (same === undefined) byTopic.set(fault.topic, [{ resource, fault }]);
      else same.push({ resource, fault });
    }
  };
  const { kubernetesVersion, nodePortRange } = graph.options;
  const podFaultsOf = perValue(({ template, specPath, facts, resource }: Workload) =>
    podFaults(template.spec, {
      kind: resource.kind,
      path: pathText(specPath),
      fillsProbes: facts.fillsProbes === true,
      kubernetesVersion,
      errorsOnly: true,
    }),
  );
  for (const workload of graph.workloads) {
    const { resource, facts } = workload;
    add(resource, workloadIdentityFaults(resource.value, facts));
    add(resource, podFaultsOf(resource.value, workload));
  }
  for (const { resource } of graph.services) {
    const range = resource.maker?.nodePortRange ?? nodePortRange;
    add(resource, serviceFaults(resource.value, { kubernetesVersion, nodePortRange: range, errorsOnly: true }));
  }
  for (const [kind, faults] of Object.entries(VALIDATORS)) {
    const [group = '', name = ''] = kind.split('/');
    for (const resource of graph.index.ofKind(group, name)) {
      add(resource, faults(resource.value, { kubernetesVersion }));
    }
  }
  // The generic faults come last, because the checks above say more about the fields around ports.
  const apiFaultsOf = perValue((value: Fields) => apiFaults(value, { kubernetesVersion }));
  for (const resource of graph.resources) {
    add(resource, apiFaultsOf(resource.value, resource.value));
  }
  return byTopic;
});

/** Caches the faults of a value: files with the same text share one value. */
function perValue<Asked>(judge: (asked: Asked) => readonly Fault[]): (value: Fields, asked: Asked) => readonly Fault[] {
  const known = new Map<Fields, readonly Fault[]>();
  return (value, asked) => {
    let faults = known.get(value);
    if (faults === undefined) known.set(value, (faults = judge(asked)));
    return faults;
  };
}
