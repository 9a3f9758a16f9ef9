import type { Graph } from '../../graph/graph';
import type { Workload } from '../../graph/workload';

/**
 * The workloads of Knative, which serves one port of a pod.
 *
 * @see https://github.com/knative/specs/blob/main/specs/serving/runtime-contract.md
 */
export function knativePods(graph: Graph): readonly Workload[] {
  return graph.workloads.filter(({ resource }) => resource.group === 'serving.knative.dev');
}
