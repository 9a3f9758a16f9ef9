import type { FieldPath } from '../kube/field-path';
import { fieldsListOf, fieldsOf, listOf, numberOf, protocolOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';

interface EndpointListPort {
  /** Its name, which is that of the Service port; '' if it has none. */
  readonly name: string;
  /** Its number; 0 if it has no valid one. */
  readonly number: number;
  readonly protocol: string;
  /** Its path in the object. */
  readonly path: FieldPath;
}

/** An object that lists the endpoints of a Service without a selector. */
export interface EndpointList {
  /** The object. */
  readonly resource: Resource;
  /** The namespace of both. */
  readonly namespace: string;
  /** The name of the Service. */
  readonly service: string;
  /** The path of that name. */
  readonly path: FieldPath;
  readonly ports: readonly EndpointListPort[];
}

const SERVICE_NAME = 'kubernetes.io/service-name';

/**
 * The Endpoints, and the EndpointSlices with the label that names their Service.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
 */
export function endpointLists(graph: Graph): readonly EndpointList[] {
  const endpoints = graph.index.ofKind('', 'Endpoints').map((resource): EndpointList => ({
    resource,
    namespace: graph.index.namespaceOf(resource),
    service: resource.name,
    path: ['metadata', 'name'],
    ports: listOf(resource.value['subsets']).flatMap((subset, index) =>
      readPorts(fieldsOf(subset)['ports'], ['subsets', index, 'ports']),
    ),
  }));
  const slices = graph.index.ofKind('discovery.k8s.io', 'EndpointSlice').flatMap((resource): EndpointList[] => {
    const service = textOf(fieldsOf(fieldsOf(resource.value['metadata'])['labels'])[SERVICE_NAME]);
    if (service === '') return [];
    return [
      {
        resource,
        namespace: graph.index.namespaceOf(resource),
        service,
        path: ['metadata', 'labels', SERVICE_NAME],
        ports: readPorts(resource.value['ports'], ['ports']),
      },
    ];
  });
  return [...endpoints, ...slices];
}

function readPorts(ports: unknown, path: FieldPath): readonly EndpointListPort[] {
  return fieldsListOf(ports).map(({ name, port, protocol }, index) => ({
    name: textOf(name),
    number: numberOf(port),
    protocol: protocolOf(protocol),
    path: [...path, index],
  }));
}
