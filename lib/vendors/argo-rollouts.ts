import type { Vendor, VendorKind } from './vendor';

const ANALYSIS: VendorKind = {
  addresses: ['prometheus.address', 'web.url', 'graphite.address'].map((at) => ({
    at: `spec.metrics[].provider.${at}`,
  })),
};

/**
 * Argo Rollouts.
 *
 * @see https://argoproj.github.io/argo-rollouts/features/specification/
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
          'spec.strategy.canary.trafficRouting.alb.rootService',
          'spec.strategy.blueGreen.activeService',
          'spec.strategy.blueGreen.previewService',
        ].map((at) => ({ at })),
      },
    },
  },
  pods: { labels: [/^rollouts-pod-template-hash$/] },
};
