import { NAMESPACE_NAME } from '../../graph/namespaces';
import type { NetworkPolicy, PolicyPeer } from '../../graph/network-policy';
import { networkPolicies, peerPods } from '../../graph/policed-pods';
import { CLUSTER_DNS } from '../../kube/every-cluster';
import { fits, selects } from '../../kube/label-selector';
import { reportIdlePolicySelector } from './idle-policy-selector';
import type { RuleBody } from '../shared/rule';

/** Peers of policies that match no pod. */
export const networkPolicyPeerWithoutPods: RuleBody = {
  severity: 'warning',
  sentence: 'the selector of a peer in a NetworkPolicy matches no pod',
  why: 'a peer that selects nothing allows nothing',
  fix: 'copy the labels from the pod template; if the peer is in another namespace, add a namespaceSelector',
  doesNotSee:
    'pods that are not in the input, that an operator creates, or whose labels are set at run time: without a likely workload it is only an info',
  check(graph, report) {
    for (const policy of networkPolicies(graph)) {
      for (const peer of policy.rules.flatMap(({ peers }) => peers)) {
        const { pods: selector = [], namespaces } = peer;
        if (selector.length === 0 || isClusterDns(policy, peer)) continue;
        const { workloads, isCertain } = peerPods(graph, policy, peer);
        if (!isCertain || workloads.length > 0) continue;
        const namespace = namespaces === undefined ? policy.namespace : undefined;
        const path = [...peer.path, 'podSelector'];
        reportIdlePolicySelector(graph, policy, { selector, namespace, path, isPeer: true }, report);
      }
    }
  },
};

/** Whether a peer of a policy may be the cluster DNS, in whichever namespace it looks. */
function isClusterDns({ namespace: own }: NetworkPolicy, { pods = [], namespaces }: PolicyPeer): boolean {
  const { namespace, labels } = CLUSTER_DNS;
  if (!selects(pods, labels)) return false;
  if (namespaces === undefined) return own === namespace;
  // The other labels of its namespace depend on the cluster.
  return namespaces.every((one) => one.key !== NAMESPACE_NAME || fits(one, { [NAMESPACE_NAME]: namespace }));
}
