import type { Vendor } from './vendor';

/**
 * KubeRay.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/index.html
 */
export const RAY: Vendor = {
  kinds: {
    'ray.io': {
      RayCluster: { makes: { services: [{ name: '{name}-head-svc' }] } },
      RayService: {
        makes: { services: [{ name: '{name}-head-svc' }, { name: '{name}-serve-svc' }, { name: '{name}-*-head-svc' }] },
      },
    },
  },
  pods: { labels: [/^ray\.io(\/|$)/] },
};
