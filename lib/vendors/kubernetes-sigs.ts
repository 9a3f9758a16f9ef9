import type { Vendor } from './vendor';

/**
 * LeaderWorkerSet and JobSet, of Kubernetes' special interest groups.
 *
 * @see https://lws.sigs.k8s.io/docs/reference/labels-annotations-and-environment-variables/
 * @see https://jobset.sigs.k8s.io/docs/
 */
export const KUBERNETES_SIGS: Vendor = { pods: { labels: [/^(leaderworkerset|jobset)\.(x-k8s|sigs\.k8s)\.io\//] } };
