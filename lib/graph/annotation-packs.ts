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
 * kubernetes-sigs.github.io/aws-load-balancer-controller, cloud.google.com/kubernetes-engine/docs
 */
export const PORT_ANNOTATIONS: readonly PortAnnotation[] = [
  { key: 'config.linkerd.io/opaque-ports', layer: 'pod', written: 'list', anyOf: true },
  { key: 'config.linkerd.io/opaque-ports', layer: 'service', written: 'list', anyOf: true },
  { key: 'config.linkerd.io/skip-inbound-ports', layer: 'pod', written: 'list', anyOf: true },
  { key: 'traffic.sidecar.istio.io/includeInboundPorts', layer: 'pod', written: 'list', words: ['*'] },
  { key: 'traffic.sidecar.istio.io/excludeInboundPorts', layer: 'pod', written: 'list', anyOf: true },
  { key: 'dapr.io/app-port', layer: 'pod', written: 'list' },
  { key: `${AWS}-ssl-ports`, layer: 'service', written: 'list', words: ['*'] },
  { key: 'cloud.google.com/app-protocols', layer: 'service', written: 'json' },
  { key: 'cloud.google.com/backend-config', layer: 'service', written: 'json', field: 'ports' },
  { key: 'beta.cloud.google.com/backend-config', layer: 'service', written: 'json', field: 'ports' },
  { key: 'cloud.google.com/neg', layer: 'service', written: 'json', field: 'exposed_ports' },
];
