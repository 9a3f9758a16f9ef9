import { textOf } from '../kube/read-manifest';
import type { FieldPath } from '../kube/field-path';
import type { Resource } from '../manifest/resource';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import { vendorKind } from './vendor-kinds';
import { objectsWith } from './vendor-objects';

/** A gateway that a route of a mesh names. */
interface NamedGateway {
  /** As it is written. */
  readonly written: string;
  readonly path: FieldPath;
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** A route of a mesh, with the hosts that are called and the gateways by which they are. */
interface GatewayRoute {
  readonly route: Resource;
  readonly hosts: readonly string[];
  readonly hostsPath: FieldPath;
  readonly gateways: readonly NamedGateway[];
}

/** The routes of meshes that are bound to gateways. */
export function gatewayRoutes(graph: Graph): readonly GatewayRoute[] {
  return objectsWith(graph, 'viaGateways').map(({ resource, known }) => ({
    route: resource,
    hosts: everyValue(resource.value, known.hosts).map(({ value }) => textOf(value)),
    hostsPath: known.hosts.replace(/\[\]$/, '').split('.'),
    gateways: gatewaysOf(graph, resource),
  }));
}

/** The gateways that a route names, by name or by namespace and name; without the word for the pods of the mesh themselves. */
export function gatewaysOf(graph: Graph, route: Resource): readonly NamedGateway[] {
  const via = vendorKind(route)?.viaGateways;
  if (via === undefined) return [];
  return everyValue(route.value, via.gateways).flatMap(({ value, path }) => {
    const written = textOf(value);
    const [name = '', namespace = graph.index.namespaceOf(route)] = written.split('/').reverse();
    if (name === '' || written === via.ownPods) return [];
    return [{ written, path, group: route.group, kind: via.gateway, namespace, name }];
  });
}

/** The hosts that a gateway serves, as they are written. */
export function servedHosts(gateway: Resource): readonly string[] {
  const hosts = vendorKind(gateway)?.listens?.hosts;
  return hosts === undefined ? [] : everyValue(gateway.value, hosts).map(({ value }) => textOf(value));
}
