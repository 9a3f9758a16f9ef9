import { type Connection, connections } from '../../graph/connections';
import type { Graph } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import { podNumbers } from '../../graph/resolve/pod-port';
import { askedPort } from '../../graph/resolve/service-port';
import type { GraphService, GraphServicePort } from '../../graph/service';
import type { ServiceReference } from '../../graph/service-reference';
import { API_SERVER } from '../../kube/every-cluster';
import type { Resource } from '../../manifest/resource';
import { isPlaceholder } from '../../rules/shared/placeholder';

/** A chain that starts at the port of a Service. */
interface ServiceChain {
  readonly sort: 'service';
  readonly service: GraphService;
  readonly port: GraphServicePort;
}

/** A chain that starts at a reference to a Service by name: in an Ingress, a route, a webhook. */
interface ReferenceChain {
  readonly sort: 'reference';
  readonly from: Resource;
  readonly reference: ServiceReference;
  /** The ports of the pods that it leads to, if the Service is in the manifests. */
  readonly numbers: readonly number[];
}

/** A chain that starts at a monitor, or at a program that has the address of a Service. */
interface CallerChain {
  readonly sort: 'caller';
  readonly what: Connection['what'];
  readonly from: Resource;
  readonly service: GraphService;
  readonly port: GraphServicePort;
}

/** A chain that the manifests declare. */
export type DeclaredChain = ServiceChain | ReferenceChain | CallerChain;

/** The connections of a graph, cached because many chains need them. */
export const connectionsOf = perGraph(connections);

/** The chains that the manifests declare, each once: first those that start at Services, then those that lead to them. */
export function declaredChains(graph: Graph): readonly DeclaredChain[] {
  const known = new Set<string>();
  return [...ofServices(graph), ...ofReferences(graph), ...ofCallers(graph)].filter((chain) => {
    const key = keyOf(graph, chain);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The name and the port of the Service that a chain leads to. */
export function serviceOf(chain: DeclaredChain): {
  readonly namespace: string;
  readonly name: string;
  readonly port: number | string | undefined;
} {
  if (chain.sort === 'reference') {
    const { namespace, name } = chain.reference;
    return { namespace, name, port: askedPort(chain.reference) };
  }
  return { namespace: chain.service.namespace, name: chain.service.name, port: chain.port.port };
}

/** The ports of the pods that a chain leads to, as far as the manifests tell. */
export function declaredNumbers(graph: Graph, chain: DeclaredChain): readonly number[] {
  return chain.sort === 'reference' ? chain.numbers : podNumbers(graph, chain.service, chain.port);
}

function keyOf(graph: Graph, chain: DeclaredChain): string {
  const { namespace, name, port } = serviceOf(chain);
  const from = chain.sort === 'service' ? '' : graph.index.identityOf(chain.from);
  const protocol = chain.sort === 'reference' ? chain.reference.protocol : chain.port.protocol;
  return [from, namespace, name, port, protocol].join(' ');
}

function ofServices(graph: Graph): readonly DeclaredChain[] {
  return graph.services.flatMap((service) =>
    service.ports.map((port) => ({ sort: 'service', service, port }) as const),
  );
}

function ofReferences(graph: Graph): readonly DeclaredChain[] {
  return graph.serviceReferences.flatMap((reference): DeclaredChain[] => {
    const { resource, namespace, name, isSetting, mayBeHost } = reference;
    if (isSetting === true || mayBeHost === true || name === '' || isPlaceholder(name) || isPlaceholder(namespace))
      return [];
    // Every cluster has this Service, and it selects no pods.
    if (name === API_SERVER.name && namespace === API_SERVER.namespace) return [];
    const numbers = connectionsOf(graph)
      .filter((one) => one.from === resource && one.path === reference.path)
      .map(({ number }) => number);
    return [{ sort: 'reference', from: resource, reference, numbers: [...new Set(numbers)] }];
  });
}

function ofCallers(graph: Graph): readonly DeclaredChain[] {
  return connectionsOf(graph).flatMap(({ what, from, service, number, protocol }): DeclaredChain[] => {
    if (what === 'route' || what === 'webhook' || service === undefined) return [];
    const port = service.ports.find(
      (one) => one.protocol === protocol && podNumbers(graph, service, one).includes(number),
    );
    return port === undefined ? [] : [{ sort: 'caller', what, from, service, port }];
  });
}
