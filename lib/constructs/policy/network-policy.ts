import * as kplus from '../../kplus/cdk8s-plus';
import { withCallSite } from '../synth/with-call-site';

/**
 * A NetworkPolicy, as in cdk8s-plus. Synth checks its ports, which are ports of the pods.
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
export type NetworkPolicy = kplus.NetworkPolicy;
/** Defines a NetworkPolicy; see the type of the same name. */
export const NetworkPolicy = withCallSite(kplus.NetworkPolicy);
