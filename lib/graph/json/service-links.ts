import { endpointLists } from '../endpoint-lists';
import { governingService } from '../governing-service';
import type { Graph } from '../graph';
import { podPortOf } from '../resolve/pod-port';
import { askedPort, servicePortOf, servicePortsOf } from '../resolve/service-port';
import type { GraphService } from '../service';
import type { ServiceReference } from '../service-reference';
import { podPort, servicePort } from './edge-port';
import { type Link, linksTo, type Part } from './link';

/** Services and the pods that they select. */
export function selectLinks(graph: Graph): Part {
  const links = graph.services.flatMap((service) =>
    graph
      .podsOf(service)
      .workloads.flat()
      .map((workload): Link => {
        const ports = service.ports.flatMap((port) => {
          const { targetPort, protocol } = port;
          const at = [...port.path, port.hasTargetPort ? 'targetPort' : 'port'];
          return targetPort === undefined ? [] : [podPort(targetPort, protocol, podPortOf(graph, workload, port), at)];
        });
        return { from: service.resource, to: workload.resource, kind: 'selects', at: ['spec', 'selector'], ports };
      }),
  );
  return { objects: [], links };
}

/** The Services that give the pods of a StatefulSet their names. */
export function governingLinks(graph: Graph): Part {
  const links = graph.workloads.flatMap((workload): readonly Link[] => {
    const governing = governingService(workload);
    if (governing === undefined) return [];
    const { resource: from, namespace } = workload;
    const { name, path: at } = governing;
    const services = graph.findServices(namespace, name);
    return linksTo(graph, from, services, { kind: 'Service', namespace, name }, (to) => ({
      from,
      to,
      kind: 'governs',
      at,
      ports: [],
    }));
  });
  return { objects: [], links };
}

/** Endpoints and EndpointSlices, and their Services. */
export function endpointLinks(graph: Graph): Part {
  const lists = endpointLists(graph);
  const links = lists.flatMap(({ resource: from, namespace, service: name, path: at, ports }): readonly Link[] =>
    linksTo(graph, from, graph.findServices(namespace, name), { kind: 'Service', namespace, name }, (to, service) => ({
      from,
      to,
      kind: 'endpoints',
      at,
      // A port in the list has the name of the Service port.
      ports: ports.map((port) => ({
        ...servicePort(
          port.name === '' ? port.number : port.name,
          service && servicePortsOf(graph, service, { name: port.name })[0],
          port.path,
        ),
        protocol: port.protocol,
      })),
    })),
  );
  return { objects: lists.map(({ resource }) => resource), links };
}

/** Routes, webhooks and all other objects that refer to a Service by name. */
export function referenceLinks(graph: Graph): Part {
  const references = graph.serviceReferences;
  const links = references.flatMap((reference) => {
    const { resource, namespace, name } = reference;
    const services = graph.findServices(namespace, name);
    return linksTo(graph, resource, services, { kind: 'Service', namespace, name }, (to, service) =>
      referenceLink(graph, reference, to, service),
    );
  });
  return { objects: references.map(({ resource }) => resource), links };
}

function referenceLink(
  graph: Graph,
  reference: ServiceReference,
  to: Link['to'],
  service: GraphService | undefined,
): Link {
  const { resource, role, path, portPath, protocol } = reference;
  const port = askedPort(reference);
  const found = service && servicePortOf(graph, service, reference);
  const ports =
    port === undefined ? [] : [{ ...servicePort(port, found, portPath), ...(protocol !== undefined && { protocol }) }];
  return { from: resource, to, kind: role, at: path, ports };
}
