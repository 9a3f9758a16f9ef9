import type { NumberOf, PortSpec, ProtocolOf } from '../../ports/port-map';

/**
 * Where a port is dialled. The texts are resolved when the app is synthesized, for the object that they stand in: of a Service in another
 * namespace, the host is `name.namespace`.
 */
export interface PortAddress<Spec = PortSpec> {
  /** The protocol of the port. */
  // A text of the text, and first: see `Port`.
  readonly protocol: `${ProtocolOf<Spec>}`;

  /** The number that clients dial. */
  readonly port: NumberOf<Spec>;

  /** The host that clients dial: `web`, from another namespace `web.shop`. */
  readonly host: string;

  /** Host and port, as in `web:80`. */
  readonly hostAndPort: string;

  /**
   * The address, as in `http://web/v1`. The port is left out where the scheme means it anyway.
   *
   * @param path The path, beginning with `/`.
   * @throws If the path does not begin with `/`.
   */
  url(path?: string, options?: UrlOptions): string;

  /** Host and port. */
  toString(): string;
}

/**
 * A port of a Service, as its clients dial it, returned by `service.endpoint('web')`.
 *
 * Ingress backends, routes, monitors, webhooks and addresses take it; a port of pods, `workload.port('http')`, is refused there. Its
 * `port` is what clients dial: the Service's port, and of a headless Service the port of the pods.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { ConfigMap, Deployment } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * const endpoint = web.expose({ http: 80 }, { name: 'web' }).endpoint('http');
 * new ConfigMap(chart, 'config', { data: { url: endpoint.url('/v1') } }); // http://web/v1
 * ```
 */
export interface Endpoint<Spec = PortSpec> extends PortAddress<Spec> {
  /** The name of the Service's port; `undefined` if it has none. */
  readonly name: string | undefined;

  /** The Service. */
  readonly service: EndpointService;
}

/** An endpoint of any port, accepted wherever an endpoint is. */
// Not generic: TypeScript 5.4 holds the parameters of an `Endpoint` against each other, and not what they come to.
export interface AnyEndpoint {
  /** The number that clients dial. */
  readonly port: number;
  /** The protocol of the port. */
  readonly protocol: string;
  /** The host that clients dial. */
  readonly host: string;
  /** Host and port, as in `web:80`. */
  readonly hostAndPort: string;
  /** The name of the Service's port; `undefined` if it has none. */
  readonly name: string | undefined;
  /** The Service. */
  readonly service: EndpointService;
  /** The address, as in `http://web/v1`. */
  url(path?: string, options?: UrlOptions): string;
}

/** The Service of an endpoint, as far as whoever dials it has to know it. */
export interface EndpointService {
  /** The name of the Service in the manifest. */
  readonly name: string;
  /** The namespace of the Service; `undefined` if the manifest says none. */
  readonly namespace: string | undefined;
  /** Whether the Service has no address of its own, so that clients dial its pods. */
  readonly isHeadless: boolean;
}

/** Options of `url()`. */
export interface UrlOptions {
  /**
   * The scheme of the address.
   *
   * @default - by the port's `appProtocol`, else by its name (`https`, `redis`, `grpc-web`); `https` for port 443, else `http`
   */
  readonly scheme?: string;
}

/** An endpoint of a port without a name, as a Service with one port may have: what finds ports by name does not take it. */
export interface NamelessEndpoint<Spec = PortSpec> extends Endpoint<Spec> {
  /** There is none. */
  readonly name: undefined;
}
