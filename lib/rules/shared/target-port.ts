import { isOfSidecar } from '../../graph/injected';
import type { Graph } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import { podPortOf } from '../../graph/resolve/pod-port';
import type { GraphService, GraphServicePort } from '../../graph/service';
import type { Workload, WorkloadPort } from '../../graph/workload';
import { portNameProblem } from '../../ports/port-name';
import { portNumberProblem } from '../../ports/port-number';
import { isPlaceholder } from './placeholder';

/** A Service port and how the selected pods answer to its target port. */
export interface TargetedPort {
  readonly service: GraphService;
  readonly port: GraphServicePort;
  /** The target port, which is a name or number that a port can have. */
  readonly target: number | string;
  /** The selected workloads that declare it, by name and protocol or by number and protocol. */
  readonly declaring: readonly Workload[];
  /** The selected workloads that do not. */
  readonly lacking: readonly Workload[];
}

/** The Service ports of all Services that select pods, without those whose target port cannot be one, which is a fault of its own. */
export const targetedPorts = perGraph((graph: Graph): readonly TargetedPort[] =>
  graph.services.flatMap((service) => service.ports.flatMap((port) => targeted(graph, service, port) ?? [])),
);

function targeted(graph: Graph, service: GraphService, port: GraphServicePort): TargetedPort | undefined {
  const { targetPort: target } = port;
  if (target === undefined || isPlaceholder(target)) return undefined;
  if ((typeof target === 'number' ? portNumberProblem(target) : portNameProblem(target)) !== undefined)
    return undefined;

  const declaring: Workload[] = [];
  const lacking: Workload[] = [];
  for (const variants of graph.podsOf(service).workloads) {
    const fitting = variants.find((workload) => podPortOf(graph, workload, port)?.declared !== undefined);
    if (fitting !== undefined) declaring.push(fitting);
    else if (!variants.some((workload) => isOfSidecar(graph, workload, target))) lacking.push(...variants.slice(0, 1));
  }
  return { service, port, target, declaring, lacking };
}

/** The ports of a workload that the target port would mean if it were not for the protocol. */
export function otherProtocols({ target, port }: TargetedPort, workload: Workload): readonly WorkloadPort[] {
  return workload.ports.filter(
    ({ number, name, protocol }) =>
      (typeof target === 'number' ? number : name) === target && protocol !== port.protocol,
  );
}

/** The names of the ports, with that protocol, of some workloads. */
export function portNames(workloads: readonly Workload[], protocol: string): readonly string[] {
  const names = workloads.flatMap(({ ports }) =>
    ports.filter((port) => port.protocol === protocol).map(({ name }) => name),
  );
  return [...new Set(names)].filter((name) => name !== '');
}
