import { isOfSidecar } from '../../graph/injected';
import type { Graph, Selection } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import { podPortOf } from '../../graph/resolve/pod-port';
import type { GraphService, GraphServicePort } from '../../graph/service';
import type { Workload, WorkloadPort } from '../../graph/workload';
import { portNameProblem } from '../../ports/port-name';
import { portNumberProblem } from '../../ports/port-number';
import { isPlaceholder } from './placeholder';
import { hasUnfinishedPort } from './unfinished-port';

/** A Service port, and which of the selected pods have its target port. */
export interface TargetedPort {
  readonly service: GraphService;
  readonly port: GraphServicePort;
  /** The target port; it is a valid name or number. */
  readonly target: number | string;
  /** The selected workloads that declare it, by name and protocol or by number and protocol. */
  readonly declaring: readonly Workload[];
  /** The ports that these declare, one per workload, in the same order. */
  readonly reached: readonly WorkloadPort[];
  /** The selected workloads that do not declare it. */
  readonly lacking: readonly Workload[];
}

/** Which pods have a target port: cached, because Service ports with the same target and the same pods share it. */
type Answer = Pick<TargetedPort, 'declaring' | 'reached' | 'lacking'>;

/** The ports of all Services, except those whose target port is invalid, which other rules report, or a placeholder. */
export const targetedPorts = perGraph((graph: Graph): readonly TargetedPort[] =>
  graph.services.flatMap((service) => service.ports.flatMap((port) => targeted(graph, service, port) ?? [])),
);

function targeted(graph: Graph, service: GraphService, port: GraphServicePort): TargetedPort | undefined {
  const { targetPort: target } = port;
  if (target === undefined || isPlaceholder(target)) return undefined;
  if ((typeof target === 'number' ? portNumberProblem(target) : portNameProblem(target)) !== undefined)
    return undefined;

  const selection = graph.podsOf(service);
  const known = answersOf(selection);
  const key = `${typeof target} ${target} ${port.protocol}`;
  let answer = known.get(key);
  if (answer === undefined) known.set(key, (answer = answerTo(graph, selection, port, target)));
  return { service, port, target, ...answer };
}

const answersOf = perGraph<Selection, Map<string, Answer>>(() => new Map());

function answerTo(graph: Graph, { workloads }: Selection, port: GraphServicePort, target: number | string): Answer {
  const declaring: Workload[] = [];
  const reached: WorkloadPort[] = [];
  const lacking: Workload[] = [];
  for (const variants of workloads) {
    const fitting = variants.find((workload) => {
      const declared = podPortOf(graph, workload, port)?.declared;
      if (declared !== undefined) reached.push(declared);
      return declared !== undefined;
    });
    if (fitting !== undefined) declaring.push(fitting);
    else if (!variants.some((workload) => isOfSidecar(graph, workload, target) || hasUnfinishedPort(workload, target)))
      lacking.push(...variants.slice(0, 1));
  }
  return { declaring, reached, lacking };
}

/** The ports of a workload that match the target port except for the protocol. */
export function otherProtocols({ target, port }: TargetedPort, workload: Workload): readonly WorkloadPort[] {
  return workload.ports.filter(
    ({ number, name, protocol }) =>
      (typeof target === 'number' ? number : name) === target && protocol !== port.protocol,
  );
}

/** The names of the workloads' ports with a protocol. */
export function portNames(workloads: readonly Workload[], protocol: string): readonly string[] {
  const names = workloads.flatMap(({ ports }) =>
    ports.filter((port) => port.protocol === protocol).map(({ name }) => name),
  );
  return [...new Set(names)].filter((name) => name !== '');
}
