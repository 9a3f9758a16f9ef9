import * as kplus from '../../kplus/cdk8s-plus';
import type { PortFacts } from '../../ports/port-handle';
import { asPodAddress, type PodAddress } from '../endpoint/pod-address';
import { asEndpoint, type ServiceEndpoint } from '../endpoint/service-endpoint';
import { takeEndpoint } from '../endpoint/taken-port';
import { inNamespace, peerIn, podsBehind, podsOf, type PolicedPods } from '../policy/policed-pods';
import { PortService } from '../service/port-service';
import type { Place } from '../shared/arguments';

/** What a connection leads to. */
export interface Reached {
  /** Identifies the target, so that the same one is recognized again. */
  readonly key: string;
  /** The address that clients dial. */
  readonly address: ServiceEndpoint | PodAddress;
  /** The pods that answer; `undefined` if the program does not know them, or not yet. */
  readonly pods: PolicedPods | undefined;
  /** Calls back with the pods that answer, once they are known. */
  whenKnown(then: (pods: PolicedPods) => void): void;
  /** The peers that answer, for a policy of a namespace; an empty list means any peer. */
  peersFor(namespace: string | undefined): readonly kplus.k8s.NetworkPolicyPeer[];
  /** The port of the pods. */
  port(podPort: string | number | undefined): Pick<PortFacts, 'reference' | 'protocol'>;
}

/**
 * What an endpoint of a Service, or of a pod, leads to.
 *
 * @throws If it is neither.
 */
export function reachedBy(place: Place, value: unknown): Reached {
  const address = asPodAddress(value);
  if (address !== undefined) return ofPod(address);
  const endpoint = asEndpoint(value) ?? takeEndpoint(place, 'the endpoint of connect()', value);
  const key = `${endpoint.service.node.path}:${String(endpoint.reference)}`;
  const common = { key, address: endpoint };
  return endpoint.service instanceof PortService
    ? { ...common, ...ofService(endpoint, endpoint.service) }
    : { ...common, ...ofOther(endpoint) };
}

function ofPod(address: PodAddress): Reached {
  const pods = podsOf(address.statefulSet);
  return {
    key: `${address.statefulSet.node.path}-${address.ordinal}:${address.handle.reference}`,
    address,
    pods,
    whenKnown: (then) => {
      then(pods);
    },
    peersFor: (namespace) => [peerIn(namespace, pods)],
    port: () => address.handle,
  };
}

/** For a Service that this program creates. */
function ofService(endpoint: ServiceEndpoint, service: PortService): Omit<Reached, 'key' | 'address'> {
  const isOutside = service.type === kplus.ServiceType.EXTERNAL_NAME;
  const selects = (): boolean => !isOutside && Object.keys(service.selectedLabels).length > 0;
  return {
    pods: selects() ? podsBehind(service) : undefined,
    whenKnown: (then) => {
      service.whenSelecting(() => {
        if (selects()) then(podsBehind(service));
      });
    },
    // Behind a Service that selects nothing are addresses that are written by hand, or another host.
    peersFor: (namespace) => (selects() ? [peerIn(namespace, podsBehind(service))] : []),
    port: (podPort) => {
      const { offered } = endpoint;
      return { reference: podPort ?? offered.target, protocol: offered.protocol ?? 'TCP' };
    },
  };
}

/** For a Service that another program creates: at most the namespace of its pods is known. */
function ofOther(endpoint: ServiceEndpoint): Omit<Reached, 'key' | 'address'> {
  return {
    pods: undefined,
    whenKnown: () => undefined,
    peersFor: (own) => {
      const { namespace } = endpoint.service;
      return [namespace === undefined || namespace === own ? { podSelector: {} } : inNamespace(namespace)];
    },
    port: (podPort) => ({
      reference: podPort ?? endpoint.port,
      protocol: endpoint.protocol,
    }),
  };
}
