import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { NamedByText } from '../../../ports/port-map';
import type { CheckedGateway, ProtocolsOf } from './checked-gateway';
import type { GatewayProps, ImportedGatewayOptions } from './gateway-props';
import type { AnyProtocol, ListenerMap, OffersListeners, RouteGateway } from './listener';
import { PortGateway } from './port-gateway';
import { PortImportedGateway } from './port-imported-gateway';

/**
 * A Gateway of the Gateway API, with listeners known by name: routes attach to one of them.
 *
 * `Gateway<{ https: 'HTTPS' }>` has an HTTPS listener named `https`, and possibly others. Synth checks that the
 * listeners accept the routes.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/gateway/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, Gateway, HttpRoute } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * const gateway = new Gateway(chart, 'public', {
 *   gatewayClassName: 'cilium',
 *   listeners: { https: { port: 443, protocol: 'HTTPS', tls: { certificateRefs: ['shop-tls'] } } },
 * });
 * new HttpRoute(chart, 'shop', {
 *   parents: [gateway.listener('https')],
 *   rules: [{ backends: [web.expose({ http: 80 }).endpoint('http')] }],
 * });
 * ```
 */
export interface Gateway<out Listeners = ListenerMap> extends ApiObject, RouteGateway, OffersListeners<Listeners> {
  /** The name of the Gateway in the manifest. */
  readonly name: string;
}

/**
 * A Gateway that another program or chart creates. Routes can attach to its listeners as to those of any Gateway; no
 * manifest is written.
 */
export interface ImportedGateway<out Listeners = ListenerMap> extends RouteGateway, OffersListeners<Listeners> {}

/** Makes Gateways. */
export interface GatewayConstructor {
  /** Defines a Gateway; see {@link Gateway}. */
  new <const Props extends object = GatewayProps>(
    scope: Construct,
    id: string,
    props: CheckedGateway<Props>,
  ): Gateway<ProtocolsOf<Props>>;
  /**
   * A Gateway that another program or chart creates.
   *
   * @param scope The chart, or a construct in it.
   * @param id The id of the construct.
   * @param name The name of the Gateway in its own manifest.
   * @param options Its listeners, and its namespace.
   */
  fromGatewayName<const Listeners extends ImportedListeners>(
    scope: Construct,
    id: string,
    name: string,
    options: ImportedGatewayOptions<Listeners>,
  ): ImportedGateway<NamedByText<Listeners>>;
  /** For `instanceof`. */
  readonly prototype: Gateway;
}

type ImportedListeners = Readonly<Record<string, AnyProtocol>>;

/** Defines a Gateway; see the interface of the same name. */
export const Gateway = Object.assign(PortGateway, {
  fromGatewayName: (scope: Construct, id: string, name: string, options: ImportedGatewayOptions) =>
    new PortImportedGateway(scope, id, name, options),
}) as unknown as GatewayConstructor;
