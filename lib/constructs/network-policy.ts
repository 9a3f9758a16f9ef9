import type { Construct } from 'constructs';
import * as kplus from '../kplus';
import { noteCallSite } from './_call-site';
import { checkAtSynth } from './_tree-check';

/**
 * A NetworkPolicy, as cdk8s-plus has it; its ports, which are those of the pods, are checked when the app is synthesized.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, NetworkPolicy, NetworkPolicyPort, Pods } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * const policy = new NetworkPolicy(chart, 'policy', { selector: web });
 * policy.addIngressRule(Pods.all(chart, 'everybody'), [NetworkPolicyPort.tcp(8080)]); // the port of the pods, not of a Service
 * ```
 */
export class NetworkPolicy extends kplus.NetworkPolicy {
  /** Defines a NetworkPolicy. */
  public constructor(scope: Construct, id: string, props?: kplus.NetworkPolicyProps) {
    super(scope, id, props);
    noteCallSite(this);
    checkAtSynth(this);
  }
}
