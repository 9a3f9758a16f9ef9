import * as kplus from '../kplus';
import { withCallSite } from './_with-call-site';

/**
 * An Ingress, as in cdk8s-plus. Synth checks the Services and ports of its backends.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, Ingress, IngressBackend } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * const ingress = new Ingress(chart, 'public');
 * ingress.addRule('/', IngressBackend.fromService(web.expose({ http: 80 }))); // renders Service port 80
 * ```
 */
export type Ingress = kplus.Ingress;
/** Defines an Ingress; see the type of the same name. */
export const Ingress = withCallSite(kplus.Ingress);

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

/**
 * A HorizontalPodAutoscaler, as in cdk8s-plus. Synth checks that its target exists and has no other autoscaler.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, HorizontalPodAutoscaler } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', { containers: [{ image: 'nginx:1.27' }] });
 * new HorizontalPodAutoscaler(chart, 'scaler', { target: web, maxReplicas: 5 });
 * ```
 */
export type HorizontalPodAutoscaler = kplus.HorizontalPodAutoscaler;
/** Defines a HorizontalPodAutoscaler; see the type of the same name. */
export const HorizontalPodAutoscaler = withCallSite(kplus.HorizontalPodAutoscaler, {
  target: { example: 'the workload to scale', member: 'markHasAutoscaler' },
  maxReplicas: { example: 'how many pods there may be, as in 5' },
});
