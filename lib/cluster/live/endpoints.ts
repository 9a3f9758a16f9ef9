import { fieldsListOf, fieldsOf, listOf, numberOf, protocolOf, textOf } from '../../kube/read-manifest';
import type { GraphService, GraphServicePort } from '../../graph/service';
import type { Resource } from '../../manifest/resource';
import type { Live } from './live';

/** An endpoint of a Service port: a pod, or another address. */
export interface Endpoint {
  /** The name of the pod; '' if it is not a pod. */
  readonly pod: string;
  readonly address: string;
  /** The port that its EndpointSlice has for the Service port. */
  readonly number: number;
  /** Whether it gets traffic. */
  readonly isReady: boolean;
}

/** The endpoints that the EndpointSlices of a Service have for one of its ports. */
export interface Endpoints {
  /** How many EndpointSlices the Service has. */
  readonly slices: number;
  /** The endpoints, each once, even though there is an EndpointSlice for each IP family. */
  readonly all: readonly Endpoint[];
  /** Those that get traffic. */
  readonly ready: readonly Endpoint[];
}

const SERVICE_NAME = 'kubernetes.io/service-name';

/**
 * The endpoints of a Service port.
 *
 * A port of an EndpointSlice has the name of the Service port, and is missing if no pod has the port.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/
 */
export function endpointsOf(live: Live, service: GraphService, port: GraphServicePort): Endpoints {
  const slices = live.slices.filter(
    ({ namespace, value }) =>
      namespace === service.namespace && fieldsOf(fieldsOf(value['metadata'])['labels'])[SERVICE_NAME] === service.name,
  );
  const found = new Map<string, Endpoint>();
  for (const slice of slices) {
    for (const endpoint of ofSlice(slice, port)) {
      const key = `${endpoint.pod === '' ? endpoint.address : endpoint.pod}:${endpoint.number}`;
      if (found.get(key)?.isReady !== true) found.set(key, endpoint);
    }
  }
  const all = [...found.values()];
  return { slices: slices.length, all, ready: all.filter(({ isReady }) => isReady) };
}

function ofSlice({ value }: Resource, port: GraphServicePort): readonly Endpoint[] {
  const own = fieldsListOf(value['ports']).find(
    (one) => textOf(one['name']) === port.name && protocolOf(one['protocol']) === port.protocol,
  );
  if (own === undefined) return [];
  return fieldsListOf(value['endpoints']).map(({ addresses, conditions, targetRef }) => {
    const target = fieldsOf(targetRef);
    return {
      pod: target['kind'] === 'Pod' ? textOf(target['name']) : '',
      address: textOf(listOf(addresses)[0]),
      number: numberOf(own['port']),
      // If omitted, it counts as true.
      isReady: fieldsOf(conditions)['ready'] !== false,
    };
  });
}
