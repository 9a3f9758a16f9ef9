import { type LabelSelector, readLabelSelector } from '../kube/label-selector';
import { fieldsOf, isFields } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';

/** A PodDisruptionBudget. */
export interface DisruptionBudget {
  /** The object. */
  readonly resource: Resource;
  /** The namespace of the budget and its pods. */
  readonly namespace: string;
  /** The selector of the pods; without requirements, it selects all pods of the namespace. */
  readonly selector: LabelSelector;
}

/** The budgets that select pods: without a selector, or before policy/v1 with an empty one, a budget selects none. */
export function disruptionBudgets(graph: Graph): readonly DisruptionBudget[] {
  return graph.index.ofKind('policy', 'PodDisruptionBudget').flatMap((resource) => {
    const written = fieldsOf(resource.value['spec'])['selector'];
    const selector = readLabelSelector(written);
    if (!isFields(written) || (selector.length === 0 && resource.apiVersion !== 'policy/v1')) return [];
    return [{ resource, namespace: graph.index.namespaceOf(resource), selector }];
  });
}
