/**
 * The parts of manifests that have to do with ports.
 *
 * They come from unchecked YAML, so every field is optional and `unknown`; the functions of `read-manifest.ts` read them.
 * Any object is therefore a valid part, and a wrong type is a fault to report, not a reason to throw.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
type Part<Field extends string> = Readonly<Partial<Record<Field, unknown>>>;

/** An object in a manifest, before anything is known about it. */
export type Fields = Readonly<Record<string, unknown>>;

/** A port in `containers[].ports`. */
export type ContainerPort = Part<'name' | 'containerPort' | 'protocol' | 'hostPort' | 'hostIP'>;

/** The handler of a probe or a lifecycle hook. */
export type Handler = Part<'exec' | 'httpGet' | 'tcpSocket' | 'grpc' | 'sleep'>;

/** A regular, init or ephemeral container. */
export type Container = Part<
  'name' | 'ports' | 'restartPolicy' | 'livenessProbe' | 'readinessProbe' | 'startupProbe' | 'lifecycle'
>;

/** The spec of a Pod or of a pod template. */
export type PodSpec = Part<'hostNetwork' | 'containers' | 'initContainers' | 'ephemeralContainers'>;

/** The metadata that identifies an object. */
export type ObjectMeta = Part<'name' | 'generateName' | 'namespace' | 'annotations'>;

/** A port in the `spec.ports` of a Service. */
export type WrittenServicePort = Part<'name' | 'port' | 'targetPort' | 'protocol' | 'nodePort' | 'appProtocol'>;

/** The spec of a Service. */
export type ServiceSpec = Part<
  | 'type'
  | 'ports'
  | 'selector'
  | 'clusterIP'
  | 'clusterIPs'
  | 'ipFamilies'
  | 'ipFamilyPolicy'
  | 'externalName'
  | 'externalIPs'
  | 'loadBalancerIP'
  | 'loadBalancerClass'
  | 'loadBalancerSourceRanges'
  | 'allocateLoadBalancerNodePorts'
  | 'externalTrafficPolicy'
  | 'internalTrafficPolicy'
  | 'trafficDistribution'
  | 'publishNotReadyAddresses'
  | 'healthCheckNodePort'
  | 'sessionAffinity'
  | 'sessionAffinityConfig'
>;

/** A Service. */
export type WrittenService = Part<'metadata' | 'spec'>;

/** A port of an EndpointSlice. */
export type EndpointPort = Part<'name' | 'port' | 'protocol' | 'appProtocol'>;
