import { addresses } from './addresses';
import type { Graph } from './graph';
import { monitoredServices, monitors } from './monitors';
import { servicesMeant } from './resolve/meant-service';
import { askedByName, servicePortOf, servicePortsOf } from './resolve/service-port';
import type { GraphService, GraphServicePort } from './service';

/**
 * Whether all that is known to use a port of a Service reads its endpoints, which have the port of the pods: Ingresses, routes of the
 * Gateway API and monitors do, and clients that resolve the name of the Service do not.
 */
export function isReadAsEndpoints(graph: Graph, service: GraphService, port: GraphServicePort): boolean {
  const isNamed = addresses(graph).some(({ services, port: dialled }) => {
    return services.includes(service) && (dialled === port.port || dialled === port.name);
  });
  return !isNamed && (isRouted(graph, service, port) || isMonitored(graph, service, port));
}

function isRouted(graph: Graph, service: GraphService, port: GraphServicePort): boolean {
  return graph.serviceReferences.some(
    (reference) =>
      (reference.role === 'ingress' || reference.role === 'route') &&
      servicesMeant(graph, reference).includes(service) &&
      servicePortOf(graph, service, reference) === port,
  );
}

function isMonitored(graph: Graph, service: GraphService, port: GraphServicePort): boolean {
  return monitors(graph).some(
    (monitor) =>
      monitor.selects === 'services' &&
      monitoredServices(graph, monitor).includes(service) &&
      monitor.ports.some(
        ({ of, value }) => of === 'service' && servicePortsOf(graph, service, askedByName(value)).includes(port),
      ),
  );
}
