import type { Vendor, VendorKind } from './vendor';

const ANALYSIS: VendorKind = {
  addresses: ['prometheus.address', 'web.url', 'graphite.address'].map((at) => ({
    at: `spec.metrics[].provider.${at}`,
  })),
};

const ALB = 'spec.strategy.canary.trafficRouting.alb';

/**
 * Argo Rollouts.
 *
 * @see https://argoproj.github.io/argo-rollouts/features/specification/
 * @see https://argoproj.github.io/argo-rollouts/features/traffic-management/alb/
 */
export const ARGO_ROLLOUTS: Vendor = {
  kinds: {
    'argoproj.io': {
      AnalysisTemplate: ANALYSIS,
      ClusterAnalysisTemplate: { ...ANALYSIS, facts: { namespaced: false } },
      Rollout: {
        facts: {
          namespaced: true,
          podTemplate: ['spec', 'template'],
          ownPods: { path: ['spec', 'selector'] },
          runtimeLabels: ['rollouts-pod-template-hash'],
        },
        references: [
          'spec.strategy.canary.stableService',
          'spec.strategy.canary.canaryService',
          'spec.strategy.canary.pingPong.pingService',
          'spec.strategy.canary.pingPong.pongService',
          `${ALB}.rootService`,
          'spec.strategy.blueGreen.activeService',
          'spec.strategy.blueGreen.previewService',
        ].map((at) => ({ at })),
        writesActions: {
          ingresses: [`${ALB}.ingress`, `${ALB}.ingresses[]`],
          names: [`${ALB}.rootService`, 'spec.strategy.canary.stableService'],
        },
      },
    },
  },
  pods: { labels: [/^rollouts-pod-template-hash$/] },
};
