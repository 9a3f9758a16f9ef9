import type { FieldPath } from '../kube/field-path';
import type { Resource } from '../manifest/resource';
import { type Address, addresses } from './addresses';
import { type Caller, callerOf, isOnNode } from './caller';
import { parentReferences } from './gateways';
import type { Graph } from './graph';
import { controllersOf } from './ingress-controllers';
import { type Monitor, monitoredPods, monitoredServices, type MonitorPort, monitors } from './monitors';
import { dialledPort } from './resolve/dialled-port';
import { servicesMeant } from './resolve/meant-service';
import { ownPortOf, type PodPort, podPortOf } from './resolve/pod-port';
import { askedByName, servicePortOf, servicePortsOf } from './resolve/service-port';
import { scrapersOf } from './scrapers';
import type { GraphService, GraphServicePort } from './service';
import type { ServiceReference } from './service-reference';
import type { Workload } from './workload';

/** Who opens a connection: pods of the input, the API server, or an unknown client. */
type CalledBy = 'pods' | 'api-server' | 'unknown';

/** A connection that follows from an object. */
export interface Connection {
  /** The object. */
  readonly from: Resource;
  /** The field that it follows from. */
  readonly path: FieldPath;
  /** What it follows from: a route, a webhook, an address, a monitor, or a Service itself, whose callers are unknown. */
  readonly what: 'route' | 'webhook' | 'address' | 'monitor' | 'service';
  /** Who calls. */
  readonly by: CalledBy;
  /** The pods that call; if there are several, at least one of them does. */
  readonly callers: readonly Caller[];
  /** Whether it starts at something that serves the whole cluster: a controller, a gateway, a Prometheus. */
  readonly isFromEdge?: boolean;
  /** The Service that is called, if there is one. */
  readonly service?: GraphService;
  /** The pods that are called. */
  readonly target: Workload;
  /** Their port. */
  readonly number: number;
  /** The protocol of the port. */
  readonly protocol: string;
}

/** The connections to pods whose ports are known. Pods on the host network are left out: they are reached as their node. */
export function connections(graph: Graph): readonly Connection[] {
  return [
    ...graph.serviceReferences.flatMap((reference) => ofReference(graph, reference)),
    ...addresses(graph).flatMap((address) => ofAddress(graph, address)),
    ...monitors(graph).flatMap((monitor) => monitor.ports.flatMap((port) => ofMonitor(graph, monitor, port))),
  ];
}

type Begin = Omit<Connection, 'target' | 'number' | 'protocol' | 'service'>;

function ofReference(graph: Graph, reference: ServiceReference): readonly Connection[] {
  const { resource, path, role, isSetting } = reference;
  if (isSetting === true) return [];
  const isWebhook = role === 'webhook';
  return servicesMeant(graph, reference).flatMap((service) => {
    const port = servicePortOf(graph, service, reference);
    if (port === undefined) return [];
    const begin: Begin = isWebhook
      ? { from: resource, path, what: 'webhook', by: 'api-server', callers: [] }
      : {
          ...{ from: resource, path, what: 'route', isFromEdge: isFromEdge(graph, reference) },
          ...calledBy(controllersOf(graph, resource).map(callerOf)),
        };
    return toPods(graph, begin, service, port);
  });
}

/** A route whose parent is a Service is not from the edge: it is for the clients of that Service. */
function isFromEdge(graph: Graph, { role, resource }: ServiceReference): boolean {
  if (role !== 'route') return role === 'ingress';
  const parents = parentReferences(graph).filter((parent) => parent.resource === resource);
  return parents.length > 0 && parents.every(({ group }) => group !== '');
}

/** Unknown if one of them is on the host network, because that one may be the caller. */
function calledBy(callers: readonly (Caller | undefined)[]): Pick<Connection, 'by' | 'callers'> {
  const known = callers.flatMap((caller) => caller ?? []);
  return known.length > 0 && known.length === callers.length
    ? { by: 'pods', callers: known }
    : { by: 'unknown', callers: [] };
}

function ofAddress(graph: Graph, address: Address): readonly Connection[] {
  const { from, services } = address;
  const workload = graph.workloadOf(from.resource);
  const caller = workload && callerOf(workload);
  if (workload === undefined || caller === undefined) return [];
  const begin: Begin = { from: from.resource, path: from.path, what: 'address', by: 'pods', callers: [caller] };
  return services.flatMap((service) => {
    if (!graph.index.areTogether(from.resource, service.resource)) return [];
    const { offered, ofPods } = dialledPort(graph, service, address);
    const [first] = offered;
    // An address does not say which of two protocols it means.
    if (offered.length > 1) return [];
    const dialled = ofPods === undefined ? first : { targetPort: ofPods, protocol: first?.protocol ?? 'TCP' };
    return dialled === undefined
      ? []
      : toPods(graph, begin, service, dialled).filter(({ target }) => target !== workload);
  });
}

function ofMonitor(graph: Graph, monitor: Monitor, { of, value, path }: MonitorPort): readonly Connection[] {
  const begin: Begin = {
    from: monitor.resource,
    path,
    what: 'monitor',
    isFromEdge: true,
    ...calledBy(scrapersOf(graph, monitor)),
  };
  if (monitor.selects === 'pods') {
    return monitoredPods(graph, monitor).flatMap(
      (target) => toPod(begin, target, ownPortOf(target, value), 'TCP') ?? [],
    );
  }
  return monitoredServices(graph, monitor).flatMap((service) =>
    of === 'pod'
      ? toPods(graph, begin, service, { targetPort: value, protocol: 'TCP' })
      : servicePortsOf(graph, service, askedByName(value)).flatMap((port) => toPods(graph, begin, service, port)),
  );
}

function toPods(
  graph: Graph,
  begin: Begin,
  service: GraphService,
  port: Pick<GraphServicePort, 'targetPort' | 'protocol'>,
): readonly Connection[] {
  return graph.podsOf(service).workloads.flatMap(([target, ...variants]) => {
    if (target === undefined || variants.length > 0 || !graph.index.areTogether(begin.from, target.resource)) return [];
    const connection = toPod(begin, target, podPortOf(graph, target, port), port.protocol);
    return connection === undefined ? [] : [{ ...connection, service }];
  });
}

function toPod(begin: Begin, target: Workload, port: PodPort | undefined, protocol: string): Connection | undefined {
  // The number of a port that is still a placeholder is unknown.
  return port === undefined || port.number === 0 || isOnNode(target)
    ? undefined
    : { ...begin, target, number: port.number, protocol };
}
