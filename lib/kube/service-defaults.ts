import type { Fields, WrittenServicePort, ServiceSpec } from './manifest-types';
import { fieldsListOf, isSet, listOf, protocolOf, textOf } from './read-manifest';

/**
 * The defaults that the API server fills in for a Service port: TCP, and `port` as the target port.
 *
 * The target port is never taken from a container port of the same name.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export function defaultServicePort(port: WrittenServicePort): {
  readonly protocol: unknown;
  readonly targetPort: unknown;
} {
  const { protocol, targetPort } = port;
  return {
    protocol: isSet(protocol) && protocol !== '' ? protocol : protocolOf(protocol),
    targetPort: isSet(targetPort) && targetPort !== 0 && targetPort !== '' ? targetPort : port.port,
  };
}

/** A Service's spec with the defaults of the API server. */
export interface DefaultedServiceSpec {
  /** The default is ClusterIP. */
  readonly type: string;
  /** The ports as written. */
  readonly ports: readonly Fields[];
  /** `clusterIP` and `clusterIPs`, which the API server keeps in sync. */
  readonly clusterIPs: readonly unknown[];
  /** Whether the Service has no address of its own, so its name resolves to the addresses of the pods. */
  readonly headless: boolean;
  /** The default is Cluster; '' for a Service that needs none. */
  readonly externalTrafficPolicy: string;
  /** Whether the Service can be reached from outside of the cluster, which is what an `externalTrafficPolicy` is for. */
  readonly external: boolean;
  /** The default is None. */
  readonly sessionAffinity: string;
}

/**
 * The spec of a Service as the API server stores it, limited to the fields that others depend on.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
 */
export function defaultServiceSpec(spec: ServiceSpec): DefaultedServiceSpec {
  const type = textOf(spec.type) || 'ClusterIP';
  const external =
    type === 'NodePort' || type === 'LoadBalancer' || (type === 'ClusterIP' && listOf(spec.externalIPs).length > 0);
  const clusterIPs = listOf(spec.clusterIPs);
  const clusterIP = textOf(spec.clusterIP);
  const addresses = clusterIPs.length === 0 && clusterIP !== '' ? [clusterIP] : clusterIPs;
  return {
    type,
    ports: fieldsListOf(spec.ports),
    clusterIPs: addresses,
    headless: addresses.length === 1 && addresses[0] === 'None',
    externalTrafficPolicy: textOf(spec.externalTrafficPolicy) || (external ? 'Cluster' : ''),
    external,
    sessionAffinity: textOf(spec.sessionAffinity) || 'None',
  };
}
