import type * as kplus from '../../kplus/cdk8s-plus';
import { ConstructibleHandler, dialsPort, optionsOf } from '../../kplus/dialling';
import { dialledPort, type DialsNoPort, type NamesPort } from '../../ports/own-port';
import { checkCommand, checkHttpGet, checkOptions } from './dial-arguments';
import { intOrString } from '../shared/int-or-string';

/** Options of a hook that sends an HTTP request. */
export interface HandlerFromHttpGetOptions<Reference = string | number> {
  /**
   * The port to dial: the name or number of a port of the hook's own container. A name is emitted as a name.
   *
   * @default - the container's `portNumber`, or the only TCP port that it declares
   */
  readonly port?: Reference;
}

/** Options of a hook that opens a TCP connection. */
export interface HandlerFromTcpSocketOptions<Reference = string | number> extends Omit<
  kplus.HandlerFromTcpSocketOptions,
  'port'
> {
  /**
   * The port to dial: the name or number of a port of the hook's own container. A name is emitted as a name.
   *
   * @default - the container's `portNumber`, or the only TCP port that it declares
   */
  readonly port?: Reference;
}

/**
 * An action of a container after it starts or before it stops. Its port is one of the container's own ports.
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, Handler } from 'cdk8s-ports';
 *
 * new Deployment(new Chart(new App(), 'shop'), 'web', {
 *   containers: [{
 *     image: 'nginx:1.27',
 *     ports: [{ name: 'http', number: 8080 }],
 *     lifecycle: { preStop: Handler.fromHttpGet('/drain', { port: 'http' }) }, // renders `port: http`
 *   }],
 * });
 * ```
 */
export interface Handler<Reference = string | number> extends kplus.Handler, NamesPort<Reference> {}

/** A hook that runs a command in the container, and so dials no port. */
export interface CommandHandler extends Handler<never>, DialsNoPort {}

/** The ways to make a hook. */
export interface HandlerFactory {
  /**
   * Sends an HTTP GET request to the container.
   *
   * @param path The path to request.
   */
  fromHttpGet<const Reference extends string | number = never>(
    path: string,
    options?: HandlerFromHttpGetOptions<Reference>,
  ): Handler<Reference>;
  /** Runs a command in the container. */
  fromCommand(command: string[]): CommandHandler;
  /** Opens a TCP connection to the container. */
  fromTcpSocket<const Reference extends string | number = never>(
    options?: HandlerFromTcpSocketOptions<Reference>,
  ): Handler<Reference>;
  /** For `instanceof`. */
  readonly prototype: Handler;
}

class PortHandler extends ConstructibleHandler implements Handler {
  public static override get name(): string {
    return 'Handler';
  }

  public static fromHttpGet(path: string, options: HandlerFromHttpGetOptions = {}): PortHandler {
    checkHttpGet('Handler', path, options);
    return new PortHandler(undefined, undefined, { path, ...options });
  }

  public static fromCommand(command: string[]): PortHandler {
    checkCommand('Handler', command);
    return new PortHandler(undefined, { command });
  }

  public static fromTcpSocket(options: HandlerFromTcpSocketOptions = {}): PortHandler {
    checkOptions('Handler.fromTcpSocket', options);
    return new PortHandler(options);
  }

  public get dialsPort(): boolean {
    return dialsPort(this);
  }

  public portReference(): string | number | undefined {
    const { tcpSocketOptions, httpGetOptions } = optionsOf(this);
    return httpGetOptions ? httpGetOptions.port : tcpSocketOptions?.port;
  }

  public override _toKube(container: kplus.Container): kplus.k8s.LifecycleHandler {
    const rendered = super._toKube(container);
    const port = intOrString(dialledPort(this.portReference(), container));
    return {
      ...rendered,
      ...(rendered.httpGet && { httpGet: { ...rendered.httpGet, port } }),
      ...(rendered.tcpSocket && { tcpSocket: { ...rendered.tcpSocket, port } }),
    };
  }
}

/** The ways to make a hook; see {@link HandlerFactory}. */
export const Handler = PortHandler as unknown as HandlerFactory;
