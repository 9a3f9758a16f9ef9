import { type DeclaringPod, findPort, type FindPortOptions } from '../ports/find-port';
import type { ServicePortFields } from './manifest-types';
import { textOf } from './read-manifest';
import { defaultServicePort } from './service-defaults';

/** A port of a pod behind a Service, under the name of the Service port. */
export interface ResolvedPort {
  /** The Service port's name, '' if it has none. */
  readonly name: string;
  /** The pod's port. */
  readonly port: number;
  /** The Service port's protocol, and the pod port's. */
  readonly protocol: string;
  /** The Service port's application protocol. */
  readonly appProtocol?: string;
}

/**
 * The ports under which a pod becomes an endpoint of a Service; a Service port that the pod lacks is silently left out.
 *
 * Pods for which it differs are kept in EndpointSlices of their own.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/
 */
export function endpointPorts(
  servicePorts: readonly ServicePortFields[],
  pod: DeclaringPod,
  options?: FindPortOptions,
): readonly ResolvedPort[] {
  return servicePorts.flatMap((servicePort) => {
    const { targetPort, protocol } = defaultServicePort(servicePort);
    if (typeof targetPort !== 'number' && typeof targetPort !== 'string') return [];
    const port = findPort(pod, targetPort, textOf(protocol), options);
    if (port === undefined) return [];
    const appProtocol = textOf(servicePort.appProtocol);
    return [
      { name: textOf(servicePort.name), port, protocol: textOf(protocol), ...(appProtocol !== '' && { appProtocol }) },
    ];
  });
}
