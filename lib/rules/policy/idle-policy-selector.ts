import type { Graph } from '../../graph/graph';
import type { NetworkPolicy } from '../../graph/network-policy';
import { isSetAtRunTime } from '../../graph/resolve/meant-pods';
import type { FieldPath } from '../../kube/field-path';
import { fits, type LabelSelector } from '../../kube/label-selector';
import { reportIdleSelector } from '../shared/idle-selector';
import type { Resource } from '../../manifest/resource';
import type { MeantPods } from '../shared/meant-pods';
import type { Report, Severity } from '../shared/rule';

/** A selector of a policy that no pod matches. */
interface IdlePolicySelector {
  readonly selector: LabelSelector;
  /** The namespace that it looks in; `undefined` if it may be one of several. */
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
  // Pods on the host network are selected, too, although policies do not apply to them.
  if (namespace !== undefined && graph.select(resource, namespace, selector).workloads.length > 0) return;
  const isLate = isSetAtRunTime(selector);
  const isMixed = namespace !== undefined && !isPeer && !isLate && isOfSeveral(graph, resource, namespace, selector);
  const words = {
    nobody: namespace === undefined ? 'no workload of such a namespace' : `no workload in namespace '${namespace}'`,
    severityOf: (meant: MeantPods | undefined): Severity =>
      (meant !== undefined && meant.severity !== 'info') || isMixed || (graph.isComplete && !isLate)
        ? 'warning'
        : 'info',
    isMixed,
    isOpen: namespace === undefined,
  };
  reportIdleSelector(graph, { resource, namespace: namespace ?? '', selector, path, isPeer }, words, report);
}

/** Whether each of several labels belongs to some pod, but no pod has all of them. */
function isOfSeveral(graph: Graph, resource: Resource, namespace: string, selector: LabelSelector): boolean {
  const here = graph.workloadIndex
    .inNamespace(namespace)
    .filter((workload) => graph.index.areTogether(resource, workload.resource));
  return selector.length > 1 && selector.every((one) => here.some(({ labels }) => fits(one, labels)));
}
