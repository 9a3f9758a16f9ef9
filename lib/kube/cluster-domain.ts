/**
 * What may follow `web.shop.svc` in the name of a Service of this cluster: nothing, or its domain. Other domains are those of other
 * clusters, such as `clusterset.local`, or of meshes that import Services, and what is there is not known.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 * @see https://multicluster.sigs.k8s.io/concepts/multicluster-services-api/
 */
export function isClusterDomain(domain: string): boolean {
  return domain === '' || /^cluster\.local\.?$/.test(domain);
}
