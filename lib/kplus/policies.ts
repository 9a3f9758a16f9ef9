import * as kplus from './cdk8s-plus';

/**
 * The base of a policy's ports. The constructor is private in the types only, and `instanceof kplus.NetworkPolicyPort` holds for a
 * subclass.
 */
export const ConstructibleNetworkPolicyPort = kplus.NetworkPolicyPort as unknown as new (
  port?: kplus.k8s.IntOrString,
  endPort?: number,
  protocol?: string,
) => kplus.NetworkPolicyPort;

/**
 * The construct ids of the policies that `connections` makes: one for the pods themselves, and one for the peer in each of its namespaces.
 */
export function connectionIds(
  direction: 'Egress' | 'Ingress',
  peer: kplus.INetworkPolicyPeer,
  namespaces: readonly (string | undefined)[],
): { readonly own: string; readonly ofPeer: readonly string[] } {
  const { addr } = peer.node;
  const opposite = direction === 'Egress' ? 'Ingress' : 'Egress';
  return {
    own: `Allow${direction}${addr}`,
    ofPeer: namespaces.map((namespace) => `Allow${opposite}${namespace}${addr}`),
  };
}

interface RendersPeers {
  createNetworkPolicyPeers: (peer: kplus.INetworkPolicyPeer) => kplus.k8s.NetworkPolicyPeer[];
}

/** A peer as cdk8s-plus renders it: one for each namespace. */
export function renderPeer(policy: kplus.NetworkPolicy, peer: kplus.INetworkPolicyPeer): kplus.k8s.NetworkPolicyPeer[] {
  return (policy as unknown as RendersPeers).createNetworkPolicyPeers(peer);
}

/** Ports as a policy writes them. */
export function renderPorts(ports: readonly kplus.NetworkPolicyPort[]): kplus.k8s.NetworkPolicyPort[] {
  return ports.map((port) => port._toKube());
}

/** The ports of each rule that a policy has in a direction. */
export function portsOfRules(
  policy: kplus.NetworkPolicy,
  direction: 'Egress' | 'Ingress',
): readonly (readonly kplus.k8s.NetworkPolicyPort[])[] {
  const { egress, ingress } = policy._toKube();
  return ((direction === 'Egress' ? egress : ingress) ?? []).map(({ ports }) => ports ?? []);
}

/** Replaces the `connections` of a workload. */
export function replaceConnections(pod: kplus.AbstractPod, connections: kplus.PodConnections): void {
  Object.assign(pod, { connections });
}
