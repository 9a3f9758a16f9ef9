import { numberOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import { gatewaysOf } from './route-gateways';
import type { ServiceReference } from './service-reference';
import { vendorKind } from './vendor-kinds';
import { readServiceHost } from './vendor-references';

/**
 * The ports at which those are called who have the route of a destination without a port, as far as they are in the input: requests go
 * on to the same port. `undefined` if the destination has a port, or is called itself.
 */
export function keptPorts(graph: Graph, reference: ServiceReference): readonly number[] | undefined {
  const { resource, path, port, namespace, name } = reference;
  const keeps = vendorKind(resource)?.viaGateways;
  if (keeps === undefined || path.at(-1) !== keeps.destination || port !== undefined) return undefined;
  const isCalled = everyValue(resource.value, keeps.hosts)
    .map(({ value }) => readServiceHost(textOf(value), graph.index.namespaceOf(resource)))
    .some((host) => host?.name === name && host.namespace === namespace);
  return isCalled ? undefined : gatewayPorts(graph, resource);
}

function gatewayPorts(graph: Graph, route: Resource): readonly number[] {
  return gatewaysOf(graph, route).flatMap(({ group, kind, namespace, name }) =>
    graph.index
      .find(group, kind, namespace, name)
      .flatMap((one) =>
        everyValue(one.value, vendorKind(one)?.listens?.ports ?? '').map(({ value }) => numberOf(value)),
      ),
  );
}
