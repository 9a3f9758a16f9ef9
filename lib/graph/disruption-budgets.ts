import { type LabelSelector, readLabelSelector } from '../kube/label-selector';
import { fieldsOf, isFields } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';

/** A budget of pods that may be away at a time. */
export interface DisruptionBudget {
  /** The object. */
  readonly resource: Resource;
  /** The namespace of the Service and its pods. */
  readonly namespace: string;
  /** The pods; without requirements all of the namespace. */
  readonly selector: LabelSelector;
}

/** The budgets that select pods: one without a selector selects none, and before v1 one with an empty selector. */
export function disruptionBudgets(graph: Graph): readonly DisruptionBudget[] {
  return graph.index.ofKind('policy', 'PodDisruptionBudget').flatMap((resource) => {
    const written = fieldsOf(resource.value['spec'])['selector'];
    const selector = readLabelSelector(written);
    if (!isFields(written) || (selector.length === 0 && resource.apiVersion !== 'policy/v1')) return [];
    return [{ resource, namespace: graph.index.namespaceOf(resource), selector }];
  });
}
