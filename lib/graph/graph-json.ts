import { findPort } from '../ports/find-port';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';
import type { Service } from './service';
import type { ReferenceRole } from './service-reference';
import type { Workload } from './workload';

/** A graph as data that JSON can hold. */
export interface GraphJson {
  /** The version of this form; it grows when a field changes its meaning, not when one is added. */
  readonly version: 1;
  /** The objects that have ports, or mean those of others. */
  readonly nodes: readonly GraphNode[];
  /** What means what. */
  readonly edges: readonly GraphEdge[];
}

/** An object. */
export interface GraphNode {
  /** What edges call it: `Service/shop/web`; a second one of that name ends with `#2`. */
  readonly id: string;
  /** Its `apiVersion`. */
  readonly apiVersion: string;
  /** Its kind. */
  readonly kind: string;
  /** The namespace that it lives in, the client's if it says none; left out if its kind has none. */
  readonly namespace?: string;
  /** Its name. */
  readonly name: string;
  /** The file that it was read from. */
  readonly file?: string;
  /** Whether it makes pods, is a Service, or means Services. */
  readonly role: 'workload' | 'service' | 'referrer';
  /** The ports: of a workload those that its containers declare, of a Service those that clients dial. */
  readonly ports: readonly GraphPort[];
}

/** A port of an object. */
export interface GraphPort {
  /** Its name; left out if it has none. */
  readonly name?: string;
  /** Its number. */
  readonly number: number;
  /** Its protocol. */
  readonly protocol: string;
  /** The container that declares it. */
  readonly container?: string;
  /** The port of the pods that a Service port stands for. */
  readonly targetPort?: number | string;
}

/** An object that means another one. */
export interface GraphEdge {
  /** The node that means the other. */
  readonly from: string;
  /** The other node; no node has this id if `missing` is true. */
  readonly to: string;
  /** A Service selects pods; the others refer to a Service by name. */
  readonly kind: 'selects' | ReferenceRole;
  /** Whether there is no such object in the input. */
  readonly missing: boolean;
  /** The ports that are meant. */
  readonly ports: readonly GraphEdgePort[];
}

/** A port on the way along an edge. */
export interface GraphEdgePort {
  /** What is asked for, by number or name. */
  readonly port: number | string;
  /** The protocol, if it is known. */
  readonly protocol?: string;
  /** The number that is reached; `null` if it leads nowhere. */
  readonly resolved: number | null;
}

/** The graph as data. */
export function graphJson(graph: Graph): GraphJson {
  const ids = new Ids(graph);
  const references = graph.serviceReferences;
  const nodes = [
    ...graph.workloads.map((workload) => workloadNode(graph, ids, workload)),
    ...graph.services.map((service) => serviceNode(graph, ids, service)),
    ...[...new Set(references.map(({ resource }) => resource))].map((resource) => ({
      ...baseNode(graph, ids, resource),
      role: 'referrer' as const,
      ports: [],
    })),
  ];
  return { version: 1, nodes, edges: [...selectEdges(graph, ids), ...referenceEdges(graph, ids)] };
}

class Ids {
  private readonly byResource = new Map<Resource, string>();
  private readonly taken = new Map<string, number>();

  public constructor(private readonly graph: Graph) {}

  public idOf(resource: Resource): string {
    const known = this.byResource.get(resource);
    if (known !== undefined) return known;
    const plain = idText(resource.kind, this.graph.index.namespaceOf(resource), resource.name);
    const count = (this.taken.get(plain) ?? 0) + 1;
    this.taken.set(plain, count);
    const id = count === 1 ? plain : `${plain}#${count}`;
    this.byResource.set(resource, id);
    return id;
  }
}

function idText(kind: string, namespace: string, name: string): string {
  return [kind, ...(namespace === '' ? [] : [namespace]), name].join('/');
}

function baseNode(graph: Graph, ids: Ids, resource: Resource): Omit<GraphNode, 'role' | 'ports'> {
  const { apiVersion, kind, name, origin } = resource;
  const namespace = graph.index.namespaceOf(resource);
  return {
    id: ids.idOf(resource),
    apiVersion,
    kind,
    ...(namespace !== '' && { namespace }),
    name,
    ...(origin !== undefined && { file: origin.document.source.file }),
  };
}

function workloadNode(graph: Graph, ids: Ids, workload: Workload): GraphNode {
  const ports = workload.ports.map(({ name, number, protocol, container }) => ({
    ...(name !== '' && { name }),
    number,
    protocol,
    container: container.name,
  }));
  return { ...baseNode(graph, ids, workload.resource), role: 'workload', ports };
}

function serviceNode(graph: Graph, ids: Ids, service: Service): GraphNode {
  const ports = service.ports.map(({ name, port, protocol, targetPort }) => ({
    ...(name !== '' && { name }),
    number: port,
    protocol,
    ...(targetPort !== undefined && { targetPort }),
  }));
  return { ...baseNode(graph, ids, service.resource), role: 'service', ports };
}

function selectEdges(graph: Graph, ids: Ids): readonly GraphEdge[] {
  return graph.services.flatMap((service) =>
    graph.podsOf(service).workloads.flatMap((variants) =>
      variants.map((workload) => ({
        from: ids.idOf(service.resource),
        to: ids.idOf(workload.resource),
        kind: 'selects' as const,
        missing: false,
        ports: service.ports.flatMap(({ targetPort, protocol }) =>
          targetPort === undefined
            ? []
            : [{ port: targetPort, protocol, resolved: findPort(workload.pod, targetPort, protocol) ?? null }],
        ),
      })),
    ),
  );
}

function referenceEdges(graph: Graph, ids: Ids): readonly GraphEdge[] {
  return graph.serviceReferences.flatMap((reference) => {
    const { resource, role, namespace, name, protocol } = reference;
    const port = reference.port ?? reference.defaultPort;
    const services = graph.findServices(namespace, name);
    const edge = (to: string, service?: Service): GraphEdge => {
      const found = service?.ports.find((one) => (typeof port === 'string' ? one.name : one.port) === port);
      return {
        from: ids.idOf(resource),
        to,
        kind: role,
        missing: service === undefined,
        ports:
          port === undefined
            ? []
            : [{ port, ...(protocol && { protocol }), resolved: found === undefined ? null : found.port }],
      };
    };
    if (services.length === 0) return [edge(idText('Service', namespace, name))];
    return services.map((service) => edge(ids.idOf(service.resource), service));
  });
}
