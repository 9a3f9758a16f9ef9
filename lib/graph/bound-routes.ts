import type { FieldPath } from '../kube/field-path';
import { textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import { vendorKind } from './vendor-kinds';

/** Routes that are bound to gateways by their names. */
export interface BoundRoute {
  /** The object. */
  readonly route: Resource;
  /** The kind of its gateways, in the group of the route. */
  readonly kind: string;
  /** The hosts of the requests. */
  readonly hosts: readonly string[];
  /** The gateways that it names: `name` for its own namespace, or `namespace/name`. */
  readonly gateways: readonly NamedGateway[];
}

/** A gateway as a route names it. */
export interface NamedGateway {
  /** The name as it is written. */
  readonly written: string;
  /** Its path in the object. */
  readonly path: FieldPath;
  /** The namespace of the gateway. */
  readonly namespace: string;
  /** The name itself. */
  readonly name: string;
}

/** All routes that name gateways. */
export const boundRoutes = perGraph((graph: Graph): readonly BoundRoute[] =>
  graph.resources.flatMap((route): BoundRoute[] => {
    const keeps = vendorKind(route)?.keepsPorts;
    if (keeps === undefined) return [];
    const gateways = everyValue(route.value, keeps.gateways).flatMap(({ value, path }): NamedGateway[] => {
      const written = textOf(value);
      const [name = '', namespace = graph.index.namespaceOf(route)] = written.split('/').reverse();
      return name === '' || written === keeps.mesh ? [] : [{ written, path, namespace, name }];
    });
    const hosts = everyValue(route.value, keeps.hosts).map(({ value }) => textOf(value));
    return [{ route, kind: keeps.gateway, hosts, gateways }];
  }),
);

/** The hosts that a gateway serves, as written. */
export function servedHosts(gateway: Resource): readonly string[] {
  return everyValue(gateway.value, vendorKind(gateway)?.listens?.hosts ?? '').map(({ value }) => textOf(value));
}
