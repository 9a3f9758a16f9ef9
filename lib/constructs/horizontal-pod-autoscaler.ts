import type { Construct } from 'constructs';
import * as kplus from '../kplus';
import { noteCallSite } from './_call-site';
import { checkAtSynth } from './_tree-check';

/**
 * A HorizontalPodAutoscaler, as cdk8s-plus has it; that its target is there, and has no other one, is checked when the app is
 * synthesized.
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
export class HorizontalPodAutoscaler extends kplus.HorizontalPodAutoscaler {
  /** Defines a HorizontalPodAutoscaler. */
  public constructor(scope: Construct, id: string, props: kplus.HorizontalPodAutoscalerProps) {
    super(scope, id, props);
    noteCallSite(this);
    checkAtSynth(this);
  }
}
