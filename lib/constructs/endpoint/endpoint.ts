import type { NumberOf, PortSpec, ProtocolOf } from '../../ports/port-map';

/**
 * The address of a port. Its strings are resolved at synth, for the object that contains them: for a Service in another
 * namespace, the host is `name.namespace`.
 */
export interface PortAddress<Spec = PortSpec> {
  /** The protocol of the port. */
  // A template of the text, and the first member: see `Port`.
  readonly protocol: `${ProtocolOf<Spec>}`;

  /** The number that clients dial. */
  readonly port: NumberOf<Spec>;

  /** The host that clients dial: `web`, or `web.shop` from another namespace. */
  readonly host: string;

  /** Host and port, as in `web:80`. */
  readonly hostAndPort: string;

  /**
   * The URL, as in `http://web/v1`. The port is omitted if the scheme implies it.
   *
   * @param path The path, starting with `/`.
   * @throws If the path does not start with `/`.
   */
  url(path?: string, options?: UrlOptions): string;

  /** Host and port. */
  toString(): string;
}

/**
 * A port of a Service, as clients dial it, returned by `service.endpoint('web')`.
 *
 * Use it for Ingress backends, routes, monitors, webhooks and addresses, which refuse a port of pods,
 * `workload.port('http')`. Its `port` is the number that clients dial: the Service's port or, for a headless Service,
 * the port of the pods.
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

/** An endpoint of any port, accepted wherever an endpoint is expected. */
// Not generic: TypeScript 5.4 compares the type arguments of two `Endpoint`s, not the types that result from them.
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

/** The Service of an endpoint, as its clients see it. */
export interface EndpointService {
  /** The name of the Service in the manifest. */
  readonly name: string;
  /** The namespace of the Service; `undefined` if the manifest does not set one. */
  readonly namespace: string | undefined;
  /** Whether the Service has no address of its own, so that clients dial its pods. */
  readonly isHeadless: boolean;
}

/** Options of `url()`. */
export interface UrlOptions {
  /**
   * The scheme of the address.
   *
   * @default - from the port's `appProtocol`, else from its name (`https`, `redis`, `grpc-web`); otherwise `https` for
   * port 443, else `http`
   */
  readonly scheme?: string;
}

/**
 * An endpoint of a port without a name, as a Service with one port may have. It is not accepted where ports are found
 * by name.
 */
export interface NamelessEndpoint<Spec = PortSpec> extends Endpoint<Spec> {
  /** Always `undefined`. */
  readonly name: undefined;
}
