import { isOfSidecar } from '../../graph/injected';
import type { Graph, Selection } from '../../graph/graph';
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
  /** The ports that these declare, one of each. */
  readonly reached: readonly WorkloadPort[];
  /** The selected workloads that do not. */
  readonly lacking: readonly Workload[];
}

/** How selected pods answer to a target port: the same for all Service ports that say the same to the same pods. */
type Answer = Pick<TargetedPort, 'declaring' | 'reached' | 'lacking'>;

/** The Service ports of all Services that select pods, without those whose target port cannot be one, which is a fault of its own. */
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
    else if (!variants.some((workload) => isOfSidecar(graph, workload, target))) lacking.push(...variants.slice(0, 1));
  }
  return { declaring, reached, lacking };
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
