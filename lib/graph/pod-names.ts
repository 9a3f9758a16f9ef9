import type { Graph } from './graph';
import { perGraph } from './per-graph';
import { programTexts } from './program-texts';
import type { Workload } from './workload';

const POD_NAME = /(?<![\w.-])(?:([a-z0-9][a-z0-9-]*)-\d+|\$[({]?\w+[)}]?)\.([a-z0-9-]+)/g;
const END_OF_POD_NAME = /(?:-\d+|\$[({]?\w+[)}]?)\.[a-z0-9-]/;

/** Whether a program is given the name of one of the pods, as in `db-0.db`, or builds it, as in `$(POD_NAME).db`. */
export function usesPodNames(graph: Graph, { resource, namespace }: Workload, service: string): boolean {
  const used = podNamesUsed(graph);
  return used.has(`${resource.name}.${service}`) || used.has(`${namespace}.${service}`);
}

/** Whether a program is given the name of one of the pods literally, as in `db-0.db`. */
export function dialsPods(graph: Graph, { resource }: Workload, service: string): boolean {
  return podNamesUsed(graph).has(`${resource.name}.${service}`);
}

const podNamesUsed = perGraph(
  (graph: Graph): ReadonlySet<string> =>
    new Set(
      programTexts(graph).flatMap((from) =>
        // Most texts contain no pod name, and this test is faster than POD_NAME, which can start to match anywhere.
        END_OF_POD_NAME.test(from.text)
          ? Array.from(from.text.matchAll(POD_NAME), ([, pods = from.namespace, service = '']) => `${pods}.${service}`)
          : [],
      ),
    ),
);
