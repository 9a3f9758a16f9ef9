import type { Fields } from '../kube/manifest-types';
import type { Resource } from '../manifest/resource';
import type { Workload } from './workload';

/** Pods that open connections. */
export interface Caller {
  /** The object that makes them. */
  readonly resource: Resource;
  /** The namespace that they live in. */
  readonly namespace: string;
  /** Their labels. */
  readonly labels: Fields;
  /** Labels that they have as well, with values nobody knows yet. */
  readonly runtimeLabels: readonly string[];
  /** The workload, unless an operator makes the pods. */
  readonly workload?: Workload;
}

/** The pods of a workload as callers; `undefined` on the network of their node, where they have its address. */
export function callerOf(workload: Workload): Caller | undefined {
  if (isOnNode(workload)) return undefined;
  const { resource, namespace, labels, facts } = workload;
  return { resource, namespace, labels, runtimeLabels: facts.runtimeLabels ?? [], workload };
}

/** Whether the pods use the network of their node: no policy is applied to them, nor does a peer mean them. */
export function isOnNode({ template }: Workload): boolean {
  return template.spec['hostNetwork'] === true;
}
