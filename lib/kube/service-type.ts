/** The types of a Service that the API server knows. */
export const SERVICE_TYPES: readonly string[] = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];

/** A type within a sentence: in quotes where Kubernetes has none of that name, as it may be anything. */
export function typeText(type: string): string {
  return SERVICE_TYPES.includes(type) ? type : `'${type}'`;
}

/** What is wrong with a field of load balancers in a Service of another type. */
export function loadBalancerAlone(field: string, type: string): string {
  return `${field} is for a Service of type LoadBalancer, not ${typeText(type)}`;
}
