import { type CheckInput, runCheck } from '../check/check';
import type { Finding } from '../check/finding';
import type { CheckOptions } from '../check/options';
import { Graph } from '../graph/graph';
import { nodeDetails } from '../graph/json/details';
import { graphJson } from '../graph/json/graph-json';
import type { Diagram } from './diagram';
import { drawDiagram } from './draw';

/** The port map of manifests, with the findings of the check. */
export function diagramOf(
  input: CheckInput,
  options: CheckOptions = {},
  findings: readonly Finding[] = runCheck(input, options).findings,
): Diagram {
  const graph = new Graph(input, options);
  const json = graphJson(graph);
  const { defaultNamespace = 'default' } = options;
  return drawDiagram({ graph: json, details: nodeDetails(graph, json), findings, defaultNamespace });
}
