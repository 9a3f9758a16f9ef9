import { isSetAtRunTime } from '../../graph/resolve/meant-pods';
import type { Graph } from '../../graph/graph';
import { NAMESPACE_NAME } from '../../graph/namespaces';
import type { NetworkPolicy, PolicyPeer } from '../../graph/network-policy';
import { networkPolicies, peerPods, policedPods } from '../../graph/policed-pods';
import { CLUSTER_DNS } from '../../kube/every-cluster';
import type { FieldPath } from '../../kube/field-path';
import { fits, type LabelSelector, selects } from '../../kube/label-selector';
import { reportIdleSelector } from '../shared/idle-selector';
import type { MeantPods } from '../shared/meant-pods';
import type { Report, RuleBody, Severity } from '../shared/rule';

/** Policies and peers of policies that no pod fits. */
export const networkPolicySelectsNothing: RuleBody = {
  severity: 'warning',
  sentence: 'a selector of a NetworkPolicy, its own or of a peer, matches no pod',
  why: 'a policy that selects nothing protects nothing, and a peer that selects nothing lets nothing in',
  fix: 'copy the labels from the pod template; set the namespace of a peer that lives in another one',
  doesNotSee:
    'pods that are not in the input, that an operator creates, or whose labels are set at run time: without a likely workload it is only an info',
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
