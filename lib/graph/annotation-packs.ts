/** An annotation that names ports, as data: a new one is a new line. */
export interface PortAnnotation {
  /** Its key. */
  readonly key: string;
  /** Whose ports they are: those of the pods whose template has it, or those of the Service that has it. */
  readonly layer: 'pod' | 'service';
  /** How it is written: with commas between numbers, ranges and names, or as JSON whose keys they are. */
  readonly written: 'list' | 'json';
  /** The field of the JSON that has those keys; the JSON itself if it is left out. */
  readonly field?: string;
  /** Whether only names, or only numbers, are read. */
  readonly only?: 'name' | 'number';
  /** Words that stand for something other than a port. */
  readonly words?: readonly string[];
  /** Whether it is mostly a list of ports that may be there, so that one of them is enough. */
  readonly anyOf?: boolean;
}

const AWS = 'service.beta.kubernetes.io/aws-load-balancer';

/**
 * What meshes and clouds read ports from.
 *
 * linkerd.io/2/reference/proxy-configuration, istio.io/latest/docs/reference/config/annotations, docs.dapr.io/reference/arguments-annotations-overview,
 * kubernetes-sigs.github.io/aws-load-balancer-controller, cloud.google.com/kubernetes-engine/docs,
 * developer.hashicorp.com/consul/docs/k8s/annotations-and-labels, kuma.io/docs/latest/reference/kubernetes-annotations,
 * docs.digitalocean.com/products/kubernetes, docs.oracle.com/iaas/Content/ContEng
 */
export const PORT_ANNOTATIONS: readonly PortAnnotation[] = [
  { key: 'config.linkerd.io/opaque-ports', layer: 'pod', written: 'list', anyOf: true },
  { key: 'config.linkerd.io/opaque-ports', layer: 'service', written: 'list', anyOf: true },
  { key: 'config.linkerd.io/skip-inbound-ports', layer: 'pod', written: 'list', anyOf: true },
  { key: 'traffic.sidecar.istio.io/includeInboundPorts', layer: 'pod', written: 'list', words: ['*'] },
  { key: 'traffic.sidecar.istio.io/excludeInboundPorts', layer: 'pod', written: 'list', anyOf: true },
  { key: 'dapr.io/app-port', layer: 'pod', written: 'list' },
  { key: 'consul.hashicorp.com/connect-service-port', layer: 'pod', written: 'list' },
  { key: 'consul.hashicorp.com/transparent-proxy-exclude-inbound-ports', layer: 'pod', written: 'list', anyOf: true },
  { key: 'traffic.kuma.io/exclude-inbound-ports', layer: 'pod', written: 'list', anyOf: true },
  { key: `${AWS}-ssl-ports`, layer: 'service', written: 'list', words: ['*'] },
  { key: 'service.beta.kubernetes.io/do-loadbalancer-tls-ports', layer: 'service', written: 'list' },
  { key: 'service.beta.kubernetes.io/do-loadbalancer-http-ports', layer: 'service', written: 'list' },
  { key: 'service.beta.kubernetes.io/do-loadbalancer-http2-ports', layer: 'service', written: 'list' },
  { key: 'service.beta.kubernetes.io/oci-load-balancer-ssl-ports', layer: 'service', written: 'list' },
  { key: 'cloud.google.com/app-protocols', layer: 'service', written: 'json', only: 'name' },
  { key: 'cloud.google.com/backend-config', layer: 'service', written: 'json', field: 'ports' },
  { key: 'beta.cloud.google.com/backend-config', layer: 'service', written: 'json', field: 'ports' },
  { key: 'cloud.google.com/neg', layer: 'service', written: 'json', field: 'exposed_ports', only: 'number' },
];

/** An annotation that says at which port a load balancer asks whether a target is well, as data. */
export interface HealthCheckAnnotation {
  /** Its key, on a Service or on an Ingress before it. */
  readonly key: string;
  /** The annotation that says whether the targets are nodes (`instance`) or pods (`ip`). */
  readonly targetType: string;
  /** Whether the name of a Service port is read. */
  readonly takesNames: boolean;
}

/** The annotation by which AWS' controller chooses the targets of an Ingress. */
export const ALB_TARGET_TYPE = 'alb.ingress.kubernetes.io/target-type';

/** What load balancers read the port of a health check from. */
export const HEALTH_CHECKS: readonly HealthCheckAnnotation[] = [
  { key: 'alb.ingress.kubernetes.io/healthcheck-port', targetType: ALB_TARGET_TYPE, takesNames: true },
  { key: `${AWS}-healthcheck-port`, targetType: `${AWS}-nlb-target-type`, takesNames: false },
];

/** Annotations of Ingresses in which the address of a Service stands, called by the controller. */
export const ADDRESS_ANNOTATIONS: readonly string[] = [
  'nginx.ingress.kubernetes.io/auth-url',
  'nginx.ingress.kubernetes.io/mirror-target',
  'ingress.kubernetes.io/auth-url',
  'haproxy-ingress.github.io/auth-url',
];

/** Annotations of Ingresses that name a Service beside them for what no path fits, or what fails. */
export const BACKEND_ANNOTATIONS: readonly string[] = ['nginx.ingress.kubernetes.io/default-backend'];

/**
 * The beginning of annotations of Ingresses that each hold an action of AWS' controller, as JSON, which may forward to Services.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions
 */
export const ACTION_ANNOTATION = 'alb.ingress.kubernetes.io/actions.';
