import * as kplus from '../../kplus/cdk8s-plus';
import { withCallSite } from '../synth/with-call-site';

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
