import type { Fields, WrittenServicePort, ServiceSpec } from './manifest-types';
import { fieldsListOf, isSet, listOf, protocolOf, textOf } from './read-manifest';

/**
 * What the API server fills in in a Service port: TCP and the target port `port` where the manifest says nothing.
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

/** A Service's spec with what the API server fills in. */
export interface DefaultedServiceSpec {
  /** ClusterIP unless said otherwise. */
  readonly type: string;
  /** The ports as they are written. */
  readonly ports: readonly Fields[];
  /** `clusterIP` and `clusterIPs`, which the API server keeps the same. */
  readonly clusterIPs: readonly unknown[];
  /** Whether the Service has no address of its own, so that its name stands for the pods' addresses. */
  readonly headless: boolean;
  /** Cluster unless said otherwise, '' in a Service that needs none. */
  readonly externalTrafficPolicy: string;
  /** Whether the Service is reached from outside of the cluster, which is what an `externalTrafficPolicy` is for. */
  readonly external: boolean;
  /** None unless said otherwise. */
  readonly sessionAffinity: string;
}

/**
 * The spec of a Service as the API server stores it, as far as other fields depend on it.
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
