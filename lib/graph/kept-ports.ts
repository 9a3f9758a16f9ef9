import { numberOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { KeptPorts } from '../vendors/shape/mesh-routes';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import type { ServiceReference } from './service-reference';
import { vendorKind } from './vendor-kinds';
import { readServiceHost } from './vendor-references';

/**
 * For a destination without a port, the ports at which the route's gateways in the input receive requests: these go on to the same port.
 * `undefined` if the destination has a port, or if clients call its own host.
 */
export function keptPorts(graph: Graph, reference: ServiceReference): readonly number[] | undefined {
  const { resource, path, port, namespace, name } = reference;
  const keeps = vendorKind(resource)?.keepsPorts;
  if (keeps === undefined || path.at(-1) !== keeps.destination || port !== undefined) return undefined;
  const isCalled = everyValue(resource.value, keeps.hosts)
    .map(({ value }) => readServiceHost(textOf(value), graph.index.namespaceOf(resource)))
    .some((host) => host?.name === name && host.namespace === namespace);
  return isCalled ? undefined : gatewayPorts(graph, resource, keeps);
}

function gatewayPorts(graph: Graph, resource: Resource, { gateways, gateway }: KeptPorts): readonly number[] {
  return everyValue(resource.value, gateways).flatMap(({ value }) => {
    const [name = '', namespace = graph.index.namespaceOf(resource)] = textOf(value).split('/').reverse();
    return graph.index
      .find(resource.group, gateway, namespace, name)
      .flatMap((one) =>
        everyValue(one.value, vendorKind(one)?.listens?.ports ?? '').map((port) => numberOf(port.value)),
      );
  });
}
