import { Graph } from '../../graph/graph';
import type { Workload } from '../../graph/workload';
import { fieldsListOf, fieldsOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { isReady } from './pod-state';

/**
 * One pod of each set that differs only in names, preferably a ready one: what holds for one pod of a ReplicaSet holds for all.
 */
export function representatives(pods: readonly Resource[]): readonly Resource[] {
  const found = new Map<string, Resource>();
  for (const pod of pods) {
    const key = keyOf(pod);
    const known = found.get(key);
    if (known === undefined || (!isReady(known) && isReady(pod))) found.set(key, pod);
  }
  return [...found.values()];
}

function keyOf({ value, name, namespace }: Resource): string {
  const { labels, ownerReferences } = fieldsOf(value['metadata']);
  const owner = fieldsListOf(ownerReferences).find(({ controller }) => controller === true);
  if (owner === undefined) return `${namespace ?? ''}/${name}`;
  // The owner alone is not enough: some controllers change single pods.
  const spec = fieldsOf(value['spec']);
  return JSON.stringify([owner['uid'], labels, spec['containers'], spec['initContainers'], spec['hostNetwork']]);
}

/** A pod as a workload, with its containers and ports. */
export function podWorkload(pod: Resource): Workload | undefined {
  return new Graph({ resources: [pod] }).workloads[0];
}
