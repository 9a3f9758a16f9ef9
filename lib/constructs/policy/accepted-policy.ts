import type { PolicyPort } from './policy-port-props';
import type * as named from './network-policy-props';

/*
 * The props of NetworkPolicies as they are accepted; see `readonly-lists.ts`.
 */

interface NetworkPolicyRule extends Omit<named.NetworkPolicyRule, 'ports'> {
  /**
   * The ports of the pods: handles such as `web.port('http')`, or `NetworkPolicyPort`s.
   *
   * @default - all ports
   */
  readonly ports?: readonly PolicyPort[];
}

interface NetworkPolicyTraffic extends Omit<named.NetworkPolicyTraffic, 'rules'> {
  /**
   * The rules.
   *
   * @default - no rules
   */
  readonly rules?: readonly NetworkPolicyRule[];
}

/** A NetworkPolicy, as it is accepted. */
export interface NetworkPolicyProps extends Omit<named.NetworkPolicyProps, 'ingress' | 'egress'> {
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
