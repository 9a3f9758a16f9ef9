import type { Graph } from '../graph/graph';
import { type Monitor, monitoredPods, monitoredServices, type MonitorPort, monitors } from '../graph/monitors';
import { servicesMeant } from '../graph/resolve/meant-service';
import { ownPortOf, podPortOf } from '../graph/resolve/pod-port';
import { askedByName, askedPort, servicePortOf, servicePortsOf } from '../graph/resolve/service-port';
import type { GraphService, GraphServicePort } from '../graph/service';
import type { ServiceReference } from '../graph/service-reference';
import type { Workload, WorkloadPort } from '../graph/workload';
import type { Resource } from '../manifest/resource';
import { objectText, portText, servicePortsText, workloadText } from '../rules/shared/text';
import { routeText } from './route';

/** A route from an object to ports of pods. */
export interface Way {
  /** The port that the object refers to, by name or number. */
  readonly asked: number | string | undefined;
  /** The ports of the Service on the route. */
  readonly servicePorts: readonly GraphServicePort[];
  /** The declared ports that it reaches. */
  readonly reached: readonly WorkloadPort[];
  /** The route in words, up to where it ends. */
  readonly text: string;
}

/** The start of routes, other than a Service: an Ingress, a route, a webhook, a monitor. */
export interface Start {
  readonly resource: Resource;
  readonly namespace: string;
  /** Its routes, one for each port that it refers to. */
  readonly ways: readonly Way[];
}

/** All objects that routes can start at, other than Services. */
export function startsIn(graph: Graph): readonly Start[] {
  const found = new Map<Resource, Way[]>();
  const add = (resource: Resource, ways: readonly Way[]): void => {
    found.set(resource, [...(found.get(resource) ?? []), ...ways]);
  };
  for (const reference of graph.serviceReferences) add(reference.resource, [wayOfReference(graph, reference)]);
  for (const monitor of monitors(graph)) add(monitor.resource, waysOfMonitor(graph, monitor));
  return [...found].map(([resource, ways]) => ({ resource, namespace: graph.index.namespaceOf(resource), ways }));
}

function wayOfReference(graph: Graph, reference: ServiceReference): Way {
  const { resource, name } = reference;
  const asked = askedPort(reference);
  const [service] = servicesMeant(graph, reference);
  const from = objectText(resource);
  if (service === undefined) return end(asked, `${from} -x- Service ${name}, which is not there`);
  const port = servicePortOf(graph, service, reference);
  return port === undefined
    ? end(asked, `${from} -> port ${asked ?? '(none)'} -x- ${servicePortsText(service)}`)
    : throughService(graph, from, asked, service, [port]);
}

function waysOfMonitor(graph: Graph, monitor: Monitor): readonly Way[] {
  const from = objectText(monitor.resource);
  return monitor.ports.flatMap((port): readonly Way[] => {
    const services = monitor.selects === 'services' ? monitoredServices(graph, monitor) : [];
    const pods =
      monitor.selects === 'pods' ? monitoredPods(graph, monitor) : services.flatMap((one) => podsOf(graph, one));
    if (port.of === 'pod') return [toPods(from, port, [...new Set(pods)])];
    if (services.length === 0) return [end(port.value, `${from} -x- no Service has the labels that it selects`)];
    return services.map((service) => {
      const ports = servicePortsOf(graph, service, askedByName(port.value));
      return ports.length === 0
        ? end(port.value, `${from} -> port ${port.value} -x- ${servicePortsText(service)}`)
        : throughService(graph, from, port.value, service, ports);
    });
  });
}

function throughService(
  graph: Graph,
  from: string,
  asked: number | string | undefined,
  service: GraphService,
  servicePorts: readonly GraphServicePort[],
): Way {
  const pods = podsOf(graph, service);
  return {
    asked,
    servicePorts,
    reached: servicePorts.flatMap((port) => pods.flatMap((pod) => podPortOf(graph, pod, port)?.declared ?? [])),
    text: servicePorts.map((port) => `${from} -> ${routeText(graph, service, port)}`).join('\n          '),
  };
}

function toPods(from: string, { value }: MonitorPort, pods: readonly Workload[]): Way {
  if (pods.length === 0) return end(value, `${from} -x- no pod has the labels that it selects`);
  const reached = pods.flatMap((pod) => ownPortOf(pod, value)?.declared ?? []);
  const there = pods.map((pod) => {
    const declared = ownPortOf(pod, value)?.declared;
    return declared === undefined
      ? `${from} -> port ${value} -x- ${workloadText(pod)}`
      : `${from} -> ${objectText(pod.resource)} ${portText(declared)}`;
  });
  return { asked: value, servicePorts: [], reached, text: there.join('\n          ') };
}

function end(asked: number | string | undefined, text: string): Way {
  return { asked, servicePorts: [], reached: [], text };
}

function podsOf(graph: Graph, service: GraphService): readonly Workload[] {
  return graph.podsOf(service).workloads.flat();
}
