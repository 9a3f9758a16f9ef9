import type { Graph } from '../../graph/graph';
import type { NetworkPolicy } from '../../graph/network-policy';
import { isSetAtRunTime } from '../../graph/resolve/meant-pods';
import type { FieldPath } from '../../kube/field-path';
import type { LabelSelector } from '../../kube/label-selector';
import { reportIdleSelector } from '../shared/idle-selector';
import type { MeantPods } from '../shared/meant-pods';
import type { Report, Severity } from '../shared/rule';

/** A selector of a policy that no pod matches. */
interface IdlePolicySelector {
  readonly selector: LabelSelector;
  /** The namespace that it looks in, `undefined` if it may be one of several. */
  readonly namespace: string | undefined;
  readonly path: FieldPath;
  readonly isPeer: boolean;
}

/** Reports a selector of a policy that no pod matches, not even one that policies do not apply to. */
export function reportIdlePolicySelector(
  graph: Graph,
  { resource }: NetworkPolicy,
  { selector, namespace, path, isPeer }: IdlePolicySelector,
  report: Report,
): void {
  // Pods on the network of their node are selected as well, although no policy is applied to them.
  if (namespace !== undefined && graph.select(resource, namespace, selector).workloads.length > 0) return;
  const isLate = isSetAtRunTime(selector);
  const words = {
    nobody: namespace === undefined ? 'no workload of such a namespace' : `no workload in namespace '${namespace}'`,
    severityOf: (meant: MeantPods | undefined): Severity =>
      (meant !== undefined && meant.severity !== 'info') || (graph.isComplete && !isLate) ? 'warning' : 'info',
    isOpen: namespace === undefined,
  };
  reportIdleSelector(graph, { resource, namespace: namespace ?? '', selector, path, isPeer }, words, report);
}
