import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CheckedRoute, RouteDoubt } from './checked-route';
import { grpcRule, httpRule } from './http-rules';
import type { GrpcRouteProps, HttpRouteProps } from './http-route-props';
import { routeClass } from './port-route';

/**
 * A route for HTTP requests; its backends are endpoints of Services.
 *
 * Synth checks that a listener of its Gateways accepts it, that the Services have the ports, and that other namespaces
 * allow the references.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/httproute/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, Gateway, HttpRoute } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * const gateway = Gateway.fromGatewayName(chart, 'public', 'public', { namespace: 'infra', listeners: { http: 'HTTP' } });
 * new HttpRoute(chart, 'shop', {
 *   parents: [gateway.listener('http')],
 *   hostnames: ['shop.example.com'],
 *   rules: [{ matches: [{ path: '/' }], backends: [web.expose({ http: 80 }).endpoint('http')] }],
 * });
 * ```
 */
export interface HttpRoute extends ApiObject {}

/** Makes HttpRoutes. */
export interface HttpRouteConstructor {
  /** Defines an HttpRoute; see {@link HttpRoute}. */
  new <const Props extends object = HttpRouteProps>(
    scope: Construct,
    id: string,
    props: RouteDoubt<Props, 'TCP', 'HTTP' | 'HTTPS'> extends never
      ? HttpRouteProps
      : CheckedRoute<Props, HttpRouteProps, 'TCP', 'HTTP' | 'HTTPS'>,
  ): HttpRoute;
  /** For `instanceof`. */
  readonly prototype: HttpRoute;
}

/** Defines an HttpRoute; see the interface of the same name. */
export const HttpRoute = routeClass('HttpRoute', 'HTTPRoute', httpRule) as unknown as HttpRouteConstructor;

/**
 * A route for gRPC calls; its backends are endpoints of Services.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/grpcroute/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, Gateway, GrpcRoute } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const api = new Deployment(chart, 'api', {
 *   containers: [{ image: 'api:1.4', ports: [{ name: 'grpc', number: 50051 }] }],
 * });
 * const gateway = Gateway.fromGatewayName(chart, 'public', 'public', { listeners: { https: 'HTTPS' } });
 * new GrpcRoute(chart, 'orders', {
 *   parents: [gateway.listener('https')],
 *   rules: [{ matches: [{ method: { service: 'shop.Orders' } }], backends: [api.expose({ grpc: true }).endpoint()] }],
 * });
 * ```
 */
export interface GrpcRoute extends ApiObject {}

/** Makes GrpcRoutes. */
export interface GrpcRouteConstructor {
  /** Defines a GrpcRoute; see {@link GrpcRoute}. */
  new <const Props extends object = GrpcRouteProps>(
    scope: Construct,
    id: string,
    props: RouteDoubt<Props, 'TCP', 'HTTP' | 'HTTPS'> extends never
      ? GrpcRouteProps
      : CheckedRoute<Props, GrpcRouteProps, 'TCP', 'HTTP' | 'HTTPS'>,
  ): GrpcRoute;
  /** For `instanceof`. */
  readonly prototype: GrpcRoute;
}

/** Defines a GrpcRoute; see the interface of the same name. */
export const GrpcRoute = routeClass('GrpcRoute', 'GRPCRoute', grpcRule) as unknown as GrpcRouteConstructor;
