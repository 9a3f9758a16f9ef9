/**
 * Whether a text may follow `web.shop.svc` in the DNS name of a Service of this cluster: nothing, or the cluster domain. Other domains
 * belong to other clusters, such as `clusterset.local`, or to meshes that import Services, and their Services are unknown.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 * @see https://multicluster.sigs.k8s.io/concepts/multicluster-services-api/
 */
export function isClusterDomain(domain: string): boolean {
  return domain === '' || /^cluster\.local\.?$/.test(domain);
}
