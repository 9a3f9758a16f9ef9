import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CheckedRoute, RouteDoubt } from './checked-route';
import { connectionRule } from './http-rules';
import { routeClass } from './port-route';
import type { TcpRouteProps, TlsRouteProps, UdpRouteProps } from './route-props';

/**
 * A route for TCP connections. It is in the experimental channel of the Gateway API.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#tcproute
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Gateway, Service, TcpRoute } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'data');
 * const db = Service.fromServiceName(chart, 'db', 'postgres', { ports: { postgres: 5432 } });
 * const gateway = Gateway.fromGatewayName(chart, 'internal', 'internal', { listeners: { pg: 'TCP' } });
 * new TcpRoute(chart, 'db-route', { parents: [gateway.listener('pg')], rules: [{ backends: [db.endpoint('postgres')] }] });
 * ```
 */
export interface TcpRoute extends ApiObject {}

/** Makes TcpRoutes. */
export interface TcpRouteConstructor {
  /** Defines a TcpRoute; see {@link TcpRoute}. */
  new <const Props extends object = TcpRouteProps>(
    scope: Construct,
    id: string,
    props: RouteDoubt<Props, 'TCP', 'TCP' | 'TLS'> extends never
      ? TcpRouteProps
      : CheckedRoute<Props, TcpRouteProps, 'TCP', 'TCP' | 'TLS'>,
  ): TcpRoute;
  /** For `instanceof`. */
  readonly prototype: TcpRoute;
}

/** Defines a TcpRoute; see the interface of the same name. */
export const TcpRoute = routeClass('TcpRoute', 'TCPRoute', connectionRule) as unknown as TcpRouteConstructor;

/**
 * A route for TLS connections, by host (SNI). It is in the experimental channel of the Gateway API.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#tlsroute
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Gateway, Service, TlsRoute } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'data');
 * const kafka = Service.fromServiceName(chart, 'kafka', 'kafka', { ports: { tls: 9093 } });
 * const gateway = new Gateway(chart, 'internal', {
 *   gatewayClassName: 'cilium',
 *   listeners: { tls: { port: 443, protocol: 'TLS', tls: { mode: 'Passthrough' } } },
 * });
 * new TlsRoute(chart, 'kafka-route', {
 *   parents: [gateway.listener('tls')],
 *   hostnames: ['kafka.example.com'],
 *   rules: [{ backends: [kafka.endpoint('tls')] }],
 * });
 * ```
 */
export interface TlsRoute extends ApiObject {}

/** Makes TlsRoutes. */
export interface TlsRouteConstructor {
  /** Defines a TlsRoute; see {@link TlsRoute}. */
  new <const Props extends object = TlsRouteProps>(
    scope: Construct,
    id: string,
    props: RouteDoubt<Props, 'TCP', 'TLS' | 'TLS/Passthrough'> extends never
      ? TlsRouteProps
      : CheckedRoute<Props, TlsRouteProps, 'TCP', 'TLS' | 'TLS/Passthrough'>,
  ): TlsRoute;
  /** For `instanceof`. */
  readonly prototype: TlsRoute;
}

/** Defines a TlsRoute; see the interface of the same name. */
export const TlsRoute = routeClass('TlsRoute', 'TLSRoute', connectionRule) as unknown as TlsRouteConstructor;

/**
 * A route for UDP. It is in the experimental channel of the Gateway API.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#udproute
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Gateway, Service, UdpRoute } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'net');
 * const dns = Service.fromServiceName(chart, 'dns', 'coredns', { ports: { dns: '53/UDP' } });
 * const gateway = Gateway.fromGatewayName(chart, 'edge', 'edge', { listeners: { dns: 'UDP' } });
 * new UdpRoute(chart, 'dns-route', { parents: [gateway.listener('dns')], rules: [{ backends: [dns.endpoint('dns')] }] });
 * ```
 */
export interface UdpRoute extends ApiObject {}

/** Makes UdpRoutes. */
export interface UdpRouteConstructor {
  /** Defines a UdpRoute; see {@link UdpRoute}. */
  new <const Props extends object = UdpRouteProps>(
    scope: Construct,
    id: string,
    props: RouteDoubt<Props, 'UDP', 'UDP'> extends never
      ? UdpRouteProps
      : CheckedRoute<Props, UdpRouteProps, 'UDP', 'UDP'>,
  ): UdpRoute;
  /** For `instanceof`. */
  readonly prototype: UdpRoute;
}

/** Defines a UdpRoute; see the interface of the same name. */
export const UdpRoute = routeClass('UdpRoute', 'UDPRoute', connectionRule) as unknown as UdpRouteConstructor;
