import { groupOf } from '../kube/kind-facts';
import { fieldsListOf, fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { ResourceIndex } from './resource-index';
import { factsOf } from './vendor-kinds';

/**
 * Whether a workload in the input made the object from its own pod template: what was read from a cluster also contains the ReplicaSets
 * and Pods of a Deployment, which are no workloads beside it.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/
 */
export function isMadeOfTemplate(index: ResourceIndex, resource: Resource): boolean {
  const owners = fieldsOf(resource.value['metadata'])['ownerReferences'];
  if (owners === undefined) return false;
  const namespace = index.namespaceOf(resource);
  return fieldsListOf(owners).some(({ controller, apiVersion, kind, name }) => {
    if (controller !== true) return false;
    const group = groupOf(textOf(apiVersion), textOf(kind));
    return index
      .find(group, textOf(kind), namespace, textOf(name))
      .some((owner) => owner !== resource && copiesItsTemplate(owner));
  });
}

/** Other controllers, such as Knative's, add containers to the template. */
function copiesItsTemplate(owner: Resource): boolean {
  const { podTemplate, ownPods, runsToCompletion = false } = factsOf(owner);
  return podTemplate !== undefined && (ownPods !== undefined || runsToCompletion);
}
