import type { Fields } from '../kube/manifest-types';
import type { Resource } from '../manifest/resource';
import type { Workload } from './workload';

/** Pods that open connections. */
export interface Caller {
  /** The object that creates them. */
  readonly resource: Resource;
  /** Their namespace. */
  readonly namespace: string;
  /** Their labels. */
  readonly labels: Fields;
  /** The keys of further labels, whose values are known only at run time. */
  readonly runtimeLabels: readonly string[];
  /** The workload, unless an operator creates the pods. */
  readonly workload?: Workload;
}

/** The pods of a workload as callers; `undefined` for pods on the host network, which have the address of their node. */
export function callerOf(workload: Workload): Caller | undefined {
  if (isOnNode(workload)) return undefined;
  const { resource, namespace, labels, facts } = workload;
  return { resource, namespace, labels, runtimeLabels: facts.runtimeLabels ?? [], workload };
}

/** Whether the pods use the host network: policies do not apply to them, and peers of policies do not match them. */
export function isOnNode({ template }: Workload): boolean {
  return template.spec['hostNetwork'] === true;
}
