import type { Vendor } from './vendor';

/**
 * Kubeflow's training operator.
 *
 * @see https://www.kubeflow.org/docs/components/trainer/legacy-v1/
 */
export const KUBEFLOW: Vendor = { pods: { labels: [/^training\.kubeflow\.org(\/|$)/] } };
