import type { Resource } from '../../manifest/resource';
import { endpointLists } from '../endpoint-lists';
import { gateways, listenersOf } from '../gateways';
import type { Graph } from '../graph';
import type { GraphNode, GraphPort } from './form';
import type { Ids } from './ids';

/** What a node has besides its name. */
type Inside = Pick<GraphNode, 'role' | 'ports'>;

/** The nodes: workloads, Services, gateways, endpoints and the objects that refer to others, each once. */
export function nodesOf(graph: Graph, ids: Ids, others: readonly Resource[]): readonly GraphNode[] {
  const inside = new Map<Resource, Inside>([
    ...workloads(graph),
    ...services(graph),
    ...listeners(graph),
    ...endpoints(graph),
  ]);
  const objects = new Set([...inside.keys(), ...others]);
  return [...objects].map((resource) => {
    const { apiVersion, kind, name, origin } = resource;
    const namespace = graph.index.namespaceOf(resource);
    return {
      id: ids.idOf(resource),
      apiVersion,
      kind,
      ...(namespace !== '' && { namespace }),
      name,
      ...(origin !== undefined && { file: origin.document.source.file }),
      ...(inside.get(resource) ?? { role: 'referrer', ports: [] }),
    };
  });
}

function workloads(graph: Graph): readonly (readonly [Resource, Inside])[] {
  return graph.workloads.map((workload) => {
    const ports = workload.ports.map(({ name, number, protocol, container }) => ({
      ...named(name),
      number,
      protocol,
      container: container.name,
    }));
    return [workload.resource, { role: 'workload', ports }];
  });
}

function services(graph: Graph): readonly (readonly [Resource, Inside])[] {
  return graph.services.map((service) => {
    const ports = service.ports.map(({ name, port, protocol, targetPort }) => ({
      ...named(name),
      number: port,
      protocol,
      ...(targetPort !== undefined && { targetPort }),
    }));
    return [service.resource, { role: 'service', ports }];
  });
}

function listeners(graph: Graph): readonly (readonly [Resource, Inside])[] {
  return gateways(graph).map((resource) => {
    const ports = listenersOf(resource).map(({ name, port, protocol }) => ({ ...named(name), number: port, protocol }));
    return [resource, { role: 'gateway', ports }];
  });
}

function endpoints(graph: Graph): readonly (readonly [Resource, Inside])[] {
  return endpointLists(graph).map(({ resource, ports }) => [
    resource,
    { role: 'endpoints', ports: ports.map(({ name, number, protocol }) => ({ ...named(name), number, protocol })) },
  ]);
}

function named(name: string): Pick<GraphPort, 'name'> {
  return name === '' ? {} : { name };
}
