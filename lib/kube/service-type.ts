/** The Service types that the API server accepts. */
export const SERVICE_TYPES: readonly string[] = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];

/** A type within a sentence: in quotes if it is unknown, because it may be any text. */
export function typeText(type: string): string {
  return SERVICE_TYPES.includes(type) ? type : `'${type}'`;
}

/** The message for a field of load balancers in a Service of another type. */
export function loadBalancerAlone(field: string, type: string): string {
  return `${field} is for a Service of type LoadBalancer, not ${typeText(type)}`;
}
