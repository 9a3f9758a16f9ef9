import type { Vendor } from './vendor';

/**
 * KubeRay.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/index.html
 */
export const RAY: Vendor = { pods: { labels: [/^ray\.io(\/|$)/] } };
