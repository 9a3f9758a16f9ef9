import type { Vendor } from './vendor';

const LOAD_BALANCER = 'service.beta.kubernetes.io/aws-load-balancer';
const ALB_TARGET_TYPE = 'alb.ingress.kubernetes.io/target-type';

/**
 * AWS' load balancer controller.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
 */
export const AWS: Vendor = {
  kinds: {
    'elbv2.k8s.aws': { TargetGroupBinding: { references: [{ at: 'spec.serviceRef', name: 'name', port: 'port' }] } },
  },
  annotations: {
    ports: [{ key: `${LOAD_BALANCER}-ssl-ports`, layer: 'service', written: 'list', words: ['*'] }],
    healthChecks: [
      { key: 'alb.ingress.kubernetes.io/healthcheck-port', targetType: ALB_TARGET_TYPE, takesNames: true },
      { key: `${LOAD_BALANCER}-healthcheck-port`, targetType: `${LOAD_BALANCER}-nlb-target-type`, takesNames: false },
    ],
    targetTypes: [ALB_TARGET_TYPE],
    ingress: { actions: { prefix: 'alb.ingress.kubernetes.io/actions.', port: 'use-annotation' } },
  },
};
