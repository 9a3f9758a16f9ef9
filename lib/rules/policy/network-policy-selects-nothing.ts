import type { Graph } from '../../graph/graph';
import { NAMESPACE_NAME } from '../../graph/namespaces';
import type { NetworkPolicy, PolicyPeer } from '../../graph/network-policy';
import { networkPolicies, peerPods, policedPods } from '../../graph/policed-pods';
import { CLUSTER_DNS } from '../../kube/every-cluster';
import type { FieldPath } from '../../kube/field-path';
import { fits, type LabelSelector, selects, selectorText } from '../../kube/label-selector';
import { isSetAtRunTime } from '../../graph/resolve/meant-pods';
import { guessMeantPods } from '../shared/meant-pods';
import type { Report, RuleBody } from '../shared/rule';
import { isPlaceholder, objectText } from '../shared/text';

/** Policies and peers of policies that no pod fits. */
export const networkPolicySelectsNothing: RuleBody = {
  severity: 'warning',
  sentence: 'the selectors of a NetworkPolicy, its own and those of its peers, fit pods',
  why: 'a policy that selects nothing protects nothing, and a peer that selects nothing is let in nowhere',
  fix: 'copy the labels from the pod template; name the namespace of a peer that lives in another one',
  doesNotSee:
    'pods that are not in the input, that an operator makes, or whose labels are set when they run: without a workload that was probably meant it is an info only',
  check(graph, report) {
    for (const policy of networkPolicies(graph)) {
      const { namespace, podSelector } = policy;
      if (podSelector.length > 0) {
        const { workloads, isCertain } = policedPods(graph, policy);
        if (isCertain && workloads.length === 0)
          say(graph, policy, podSelector, namespace, ['spec', 'podSelector'], report);
      }
      for (const peer of policy.rules.flatMap(({ peers }) => peers)) {
        const { pods = [], namespaces, path } = peer;
        if (pods.length === 0) continue;
        const { workloads, isCertain } = peerPods(graph, policy, peer);
        if (!isCertain || workloads.length > 0) continue;
        if (isClusterDns(policy, peer)) continue;
        const at = [...path, 'podSelector'];
        say(graph, policy, pods, namespaces === undefined ? namespace : undefined, at, report, true);
      }
    }
  },
};

/** Whether a peer of a policy may be those who answer DNS, wherever it looks for them. */
function isClusterDns({ namespace: own }: NetworkPolicy, { pods = [], namespaces }: PolicyPeer): boolean {
  const { namespace, labels } = CLUSTER_DNS;
  if (!selects(pods, labels)) return false;
  if (namespaces === undefined) return own === namespace;
  // What other labels its namespace has is for the cluster to say.
  return namespaces.every((one) => one.key !== NAMESPACE_NAME || fits(one, { [NAMESPACE_NAME]: namespace }));
}

function say(
  graph: Graph,
  { resource }: NetworkPolicy,
  selector: LabelSelector,
  namespace: string | undefined,
  path: FieldPath,
  report: Report,
  isPeer = false,
): void {
  if (selector.some(({ values }) => values.some(isPlaceholder))) return;
  // Pods on the network of their node are selected as well, although no policy is applied to them.
  if (namespace !== undefined && graph.select(resource, namespace, selector).workloads.length > 0) return;
  const isLate = isSetAtRunTime(selector);
  const meant =
    namespace === undefined ? undefined : guessMeantPods(graph, { resource, namespace, selector, path, isPeer });
  const isLikely = meant !== undefined && meant.severity !== 'info';
  report({
    resource,
    path: meant?.path ?? path,
    message: `no pod fits this selector: ${objectText(resource)} -> selector ${selectorText(selector)} -x- ${meant?.text ?? `no workload ${namespace === undefined ? 'of such a namespace' : `in namespace '${namespace}'`} has such labels`}`,
    severity: isLikely || (graph.isComplete && !isLate) ? 'warning' : 'info',
    ...(meant !== undefined && {
      related: [{ resource: meant.workload.resource, path: meant.relatedPath, message: 'probably meant' }],
      ...(meant.value !== undefined && { candidates: [meant.value] }),
    }),
  });
}
