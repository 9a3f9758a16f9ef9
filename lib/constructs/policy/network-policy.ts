import type { Construct } from 'constructs';
import * as kplus from '../../kplus/cdk8s-plus';
import type { Place } from '../shared/arguments';
import { nameOf } from '../shared/workload-of';
import type { Statics } from '../shared/statics';
import { withCallSite } from '../synth/with-call-site';
import type { NetworkPolicyProps } from './accepted-policy';
import type { CheckedPorts } from './checked-policy-port';
import { policyPorts } from './network-policy-port';
import { checkPeer, checkPolicyProps } from './policy-arguments';
import type { PolicyPort } from './policy-port-props';

/**
 * A NetworkPolicy, as in cdk8s-plus; its rules take ports of pods: `[web.port('http')]`. Synth checks them.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, NetworkPolicy, Pods } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * const policy = new NetworkPolicy(chart, 'policy', { selector: web });
 * policy.addIngressRule(Pods.all(chart, 'everybody'), [web.port('http')]); // the port of the pods, not of a Service
 * ```
 */
export interface NetworkPolicy extends kplus.NetworkPolicy {
  /**
   * As in cdk8s-plus: so a subclass may override it with the types of cdk8s-plus.
   *
   * @hidden
   */
  addEgressRule(peer: kplus.INetworkPolicyPeer, ports: readonly PolicyPort[] | undefined, asInCdk8sPlus: never): void;

  /**
   * Lets the pods call a peer.
   *
   * @param peer Whom they may call.
   * @param ports The ports of the peer's pods: handles such as `web.port('http')`, or `NetworkPolicyPort`s; without them, all.
   * @throws If one of the ports is an endpoint: the port of a Service.
   */
  addEgressRule<const Ports extends readonly unknown[]>(
    peer: kplus.INetworkPolicyPeer,
    ports?: CheckedPorts<Ports>,
  ): void;

  /**
   * As in cdk8s-plus: so a subclass may override it with the types of cdk8s-plus.
   *
   * @hidden
   */
  addIngressRule(peer: kplus.INetworkPolicyPeer, ports: readonly PolicyPort[] | undefined, asInCdk8sPlus: never): void;

  /**
   * Lets a peer call the pods.
   *
   * @param peer Who may call them.
   * @param ports The ports of the pods: handles such as `web.port('http')`, or `NetworkPolicyPort`s; without them, all.
   * @throws If one of the ports is an endpoint: the port of a Service.
   */
  addIngressRule<const Ports extends readonly unknown[]>(
    peer: kplus.INetworkPolicyPeer,
    ports?: CheckedPorts<Ports>,
  ): void;
}

/** Makes NetworkPolicies. */
export interface NetworkPolicyConstructor extends Statics<typeof kplus.NetworkPolicy> {
  /** Defines a NetworkPolicy; see {@link NetworkPolicy}. */
  new (scope: Construct, id: string, props?: NetworkPolicyProps): NetworkPolicy;
  /** For `instanceof`. */
  readonly prototype: NetworkPolicy;
}

/** The NetworkPolicy at run time. The constructor of cdk8s-plus also calls these methods, for the rules in the props. */
class PortNetworkPolicy extends kplus.NetworkPolicy {
  public static override get name(): string {
    return 'NetworkPolicy';
  }

  // A NetworkPolicy that cdk8s-plus makes, for example with `connections`, is an instance, too.
  public static override [Symbol.hasInstance](value: unknown): boolean {
    return this.prototype === PortNetworkPolicy.prototype
      ? value instanceof kplus.NetworkPolicy
      : Function.prototype[Symbol.hasInstance].call(this, value);
  }

  public override addEgressRule(peer: kplus.INetworkPolicyPeer, ports?: kplus.NetworkPolicyPort[]): void {
    const place: Place = () => `${nameOf(this)}, egress rule`;
    checkPeer(place, peer);
    super.addEgressRule(peer, policyPorts(place, ports));
  }

  public override addIngressRule(peer: kplus.INetworkPolicyPeer, ports?: kplus.NetworkPolicyPort[]): void {
    const place: Place = () => `${nameOf(this)}, ingress rule`;
    checkPeer(place, peer);
    super.addIngressRule(peer, policyPorts(place, ports));
  }
}
Object.defineProperty(PortNetworkPolicy.prototype, 'constructor', { value: kplus.NetworkPolicy });

/** Defines a NetworkPolicy; see the interface of the same name. */
export const NetworkPolicy = withCallSite(
  PortNetworkPolicy,
  {},
  { check: checkPolicyProps },
) as unknown as NetworkPolicyConstructor;
