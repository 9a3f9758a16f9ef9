import type * as kplus from '../../kplus/cdk8s-plus';
import type { PolicyPort } from './policy-port-props';

/** A rule of a NetworkPolicy: the allowed peer, and the ports of the pods. */
export interface NetworkPolicyRule extends Omit<kplus.NetworkPolicyRule, 'ports'> {
  /**
   * The ports of the pods: handles such as `web.port('http')`, or `NetworkPolicyPort`s.
   *
   * @default - all ports
   */
  readonly ports?: PolicyPort[];
}

/** What a NetworkPolicy allows in one direction. */
export interface NetworkPolicyTraffic extends Omit<kplus.NetworkPolicyTraffic, 'rules'> {
  /**
   * The rules.
   *
   * @default - no rules
   */
  readonly rules?: NetworkPolicyRule[];
}

/** A NetworkPolicy, as in cdk8s-plus; its ports may be handles. */
export interface NetworkPolicyProps extends Omit<kplus.NetworkPolicyProps, 'ingress' | 'egress'> {
  /**
   * The egress that the pods are allowed.
   *
   * @default - not restricted by this policy
   */
  readonly egress?: NetworkPolicyTraffic;

  /**
   * The ingress that the pods are allowed.
   *
   * @default - not restricted by this policy
   */
  readonly ingress?: NetworkPolicyTraffic;
}
