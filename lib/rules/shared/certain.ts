import type { Graph } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import type { GraphService } from '../../graph/service';
import type { Resource } from '../../manifest/resource';
import { suggest } from '../../ports/suggest';

/** Common names of ports: one of these is not a typo of another. */
const WORDS = new Set(
  'http https http2 http3 h2 h2c ws wss grpc grpcs grpc-web web websecure tls ssl tcp udp dns metrics admin api app main'.split(
    ' ',
  ),
);

const names = perGraph((graph: Graph): ReadonlySet<number | string> => {
  const ofPods = graph.workloads.flatMap(({ ports }) => ports.flatMap(({ name, number }) => [name, number]));
  const ofServices = graph.services.flatMap(({ ports }) => ports.flatMap(({ name, port }) => [name, port]));
  return new Set([...ofPods, ...ofServices]);
});

/** Whether a name or number can only be a typo: no port of the input has it, and it is not a common port name. */
export function isSlip(graph: Graph, value: number | string): boolean {
  return !WORDS.has(String(value).toLowerCase()) && !names(graph).has(value);
}

/** Whether no other of the names is near the value. */
export function isOnlyNear(value: string, near: string, among: readonly string[]): boolean {
  return (
    suggest(
      value,
      among.filter((one) => one !== near),
    ) === undefined
  );
}

/** The objects whose pods are behind a Service. */
export function podsBehind(graph: Graph, service: GraphService): readonly Resource[] {
  return graph
    .podsOf(service)
    .workloads.flat()
    .map(({ resource }) => resource);
}
