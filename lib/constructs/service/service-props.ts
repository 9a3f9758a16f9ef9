import type * as kplus from '../../kplus/cdk8s-plus';
import type { AnyPort } from '../../ports/port-handle';
import type { ProtocolName } from '../../ports/protocol';
import type { ExposeServiceViaIngressOptions } from '../ingress/exposure';

/** A port of a Service: the number that clients dial, and the port of the pods that it leads to. */
export interface ServicePort extends Omit<kplus.ServicePort, 'targetPort' | 'protocol'> {
  /**
   * The port of the pods: a declared name, a declared number, or a handle such as `workload.port('http')`. It is
   * emitted as written, so a name stays a name.
   *
   * @default - the number in `port`
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
   */
  readonly targetPort?: string | number | AnyPort;

  /**
   * The protocol, which must be that of the container port.
   *
   * @default - the protocol of the container port; `TCP` if that is not known
   */
  readonly protocol?: kplus.Protocol | ProtocolName;

  /**
   * The application protocol, for meshes and routes: `http`, `kubernetes.io/h2c`, `kubernetes.io/ws`, …
   *
   * @default - none
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol
   */
  readonly appProtocol?: string;
}

/** The fields of a Service's spec other than its ports and selector. */
export interface ServiceSpecProps {
  /**
   * Whether all connections of a client go to the same pod.
   *
   * @default - `None`: each connection goes to any pod
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity
   */
  readonly sessionAffinity?: 'None' | 'ClientIP';

  /**
   * How long an idle client stays with its pod, in seconds, 1 to 86400; `sessionAffinity` must be `ClientIP`.
   *
   * @default - 10800, by Kubernetes
   */
  readonly sessionAffinityTimeoutSeconds?: number;

  /**
   * Which pods get traffic from outside the cluster: all (`Cluster`), or those on the receiving node (`Local`).
   *
   * @default - `Cluster`, by Kubernetes
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy
   */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';

  /**
   * Which pods get traffic from inside the cluster: all (`Cluster`), or those on the client's node (`Local`).
   *
   * @default - `Cluster`, by Kubernetes
   * @see https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/
   */
  readonly internalTrafficPolicy?: 'Cluster' | 'Local';

  /**
   * Whether traffic prefers pods near the client.
   *
   * @default - no preference
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution
   */
  readonly trafficDistribution?: 'PreferClose' | 'PreferSameZone' | 'PreferSameNode';

  /**
   * Whether pods that are not ready are published, as peers need to discover each other.
   *
   * @default - false, by Kubernetes
   */
  readonly publishNotReadyAddresses?: boolean;

  /**
   * The class of load balancer, a qualified name; only with type LoadBalancer.
   *
   * @default - the cluster's default load balancer
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class
   */
  readonly loadBalancerClass?: string;

  /**
   * The requested address of the load balancer, if the cloud supports it.
   *
   * @default - chosen by the cloud
   */
  readonly loadBalancerIP?: string;

  /**
   * Whether a Service of type LoadBalancer also gets node ports.
   *
   * @default - true, by Kubernetes
   */
  readonly allocateLoadBalancerNodePorts?: boolean;

  /**
   * The node port of the health check, with type LoadBalancer and `externalTrafficPolicy: 'Local'`.
   *
   * @default - chosen by the cluster
   */
  readonly healthCheckNodePort?: number;

  /**
   * The address families of the Service, in order.
   *
   * @default - the cluster's first one
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services
   */
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[];

  /**
   * Whether the Service has one address family or two.
   *
   * @default - `SingleStack`, by Kubernetes
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services
   */
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';

  /**
   * The addresses of the Service, at most one of each family; the first is `clusterIP`.
   *
   * @default - chosen by the cluster
   */
  readonly clusterIPs?: readonly string[];
}

/** A Service, as in cdk8s-plus, with the remaining fields of its spec. */
export interface ServiceProps extends Omit<kplus.ServiceProps, 'ports'>, ServiceSpecProps {
  /**
   * The container whose ports the Service targets; the Service selects the pods of its workload.
   *
   * @default - the ports of all containers of `selector`
   */
  readonly container?: kplus.Container | undefined;

  /**
   * The ports. If there are several, each needs a name; a port without one takes the name of its container port.
   *
   * @default - none: call `bind` before synth. A headless Service needs none
   */
  readonly ports?: ServicePort[];
}

/** A Service for a workload. */
export interface ExposeViaServiceOptions
  extends Omit<kplus.DeploymentExposeViaServiceOptions, 'ports'>, ServiceSpecProps {
  /**
   * The ports. If there are several, each needs a name; a port without one takes the name of its container port.
   *
   * @default - every port that the containers declare, under its own name and number
   */
  readonly ports?: ServicePort[];

  /**
   * The cluster IP: `None` makes the Service headless.
   *
   * @default - chosen by the cluster
   */
  readonly clusterIP?: string;
}

/** A Service for a workload, and the Ingress for the Service. */
export interface ExposeDeploymentViaIngressOptions extends ExposeViaServiceOptions, ExposeServiceViaIngressOptions {}
