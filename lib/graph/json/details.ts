import { fieldsOf, textOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import type { Graph } from '../graph';
import type { GraphService } from '../service';
import type { GraphJson } from './form';
import { resourceOf } from './resource-of';

/** What a diagram shows of a node in addition to the graph. */
export interface NodeDetails {
  /** The line of its file at which the object begins. */
  readonly line?: number;
  /** The application that its labels name. */
  readonly application?: string;
  /** The path of the construct that creates it. */
  readonly construct?: string;
  /** The type of a Service that is reachable from outside of the cluster. */
  readonly outside?: string;
  /** The host that an ExternalName Service points to. */
  readonly host?: string;
  /** Whether a Service is headless. */
  readonly isHeadless?: boolean;
  /** The node port of each port of a Service, in order; 0 if it requests none. */
  readonly nodePorts?: readonly number[];
}

/** The labels that may name the application, the likeliest first. */
const APPLICATION_LABELS = ['app.kubernetes.io/part-of', 'app.kubernetes.io/instance', 'app.kubernetes.io/name', 'app'];
const OUTSIDE = ['LoadBalancer', 'NodePort'];

/** What a diagram shows of each node, by its id. */
export function nodeDetails(graph: Graph, { nodes }: GraphJson): ReadonlyMap<string, NodeDetails> {
  const services = new Map(graph.services.map((service) => [service.resource, service]));
  return new Map(
    nodes.flatMap(({ id }): [string, NodeDetails][] => {
      const resource = resourceOf(graph, id);
      if (resource === undefined) return [];
      return [[id, { ...detailsOf(resource), ...serviceDetails(services.get(resource)) }]];
    }),
  );
}

function detailsOf({ value, origin, maker }: Resource): NodeDetails {
  const labels = fieldsOf(fieldsOf(value['metadata'])['labels']);
  const application = APPLICATION_LABELS.map((label) => textOf(labels[label])).find((text) => text !== '');
  return {
    ...(origin !== undefined && { line: origin.document.locate(origin.path).line }),
    ...(application !== undefined && { application }),
    ...(maker !== undefined && { construct: maker.path }),
  };
}

function serviceDetails(service: GraphService | undefined): NodeDetails {
  if (service === undefined) return {};
  const { type, headless } = service.defaulted;
  return {
    ...(OUTSIDE.includes(type) && { outside: type }),
    ...(service.isExternalName && { host: textOf(service.spec.externalName) }),
    ...(headless && { isHeadless: true }),
    nodePorts: service.ports.map(({ nodePort }) => nodePort),
  };
}
