import * as kplus from '../kplus';
import { dialledPort, type NamesPort } from '../ports/own-port';
import { intOrString } from './_int-or-string';

/** What a probe by HTTP dials. */
export interface HttpGetProbeOptions<Reference = string | number> extends Omit<kplus.HttpGetProbeOptions, 'port'> {
  /**
   * The port to dial: the name or number of a port of the probe's own container. A name is emitted as a name.
   *
   * @default - the container's `portNumber`, or the only TCP port that it declares
   */
  readonly port?: Reference;
}

/** What a probe by TCP dials. */
export interface TcpSocketProbeOptions<Reference = string | number> extends Omit<kplus.TcpSocketProbeOptions, 'port'> {
  /**
   * The port to dial: the name or number of a port of the probe's own container. A name is emitted as a name.
   *
   * @default - the container's `portNumber`, or the only TCP port that it declares
   */
  readonly port?: Reference;
}

/**
 * A health check of a container; the port that it names is one of the container's own.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, Probe } from 'cdk8s-ports';
 *
 * new Deployment(new Chart(new App(), 'shop'), 'web', {
 *   containers: [{
 *     image: 'nginx:1.27',
 *     ports: [{ name: 'http', number: 8080 }],
 *     readiness: Probe.fromHttpGet('/healthz', { port: 'http' }), // renders `port: http`
 *   }],
 * });
 * ```
 */
export interface Probe<Reference = string | number> extends kplus.Probe, NamesPort<Reference> {}

/** The ways to make a probe. */
export interface ProbeFactory {
  /**
   * A probe by an HTTP GET request to the container's address.
   *
   * @param path The path to request.
   */
  fromHttpGet<const Reference extends string | number = never>(
    path: string,
    options?: HttpGetProbeOptions<Reference>,
  ): Probe<Reference>;
  /** A probe by a command that runs in the container. */
  fromCommand(command: string[], options?: kplus.CommandProbeOptions): Probe<never>;
  /** A probe by opening a TCP connection to the container. */
  fromTcpSocket<const Reference extends string | number = never>(
    options?: TcpSocketProbeOptions<Reference>,
  ): Probe<Reference>;
  readonly prototype: Probe;
}

interface ProbeFields {
  readonly tcpSocketOptions?: TcpSocketProbeOptions;
  readonly httpGetOptions?: HttpGetProbeOptions;
}

// cdk8s-plus' constructor is private to its types only: a subclass keeps `instanceof kplus.Probe`.
const KplusProbe = kplus.Probe as unknown as new (
  options: kplus.ProbeOptions,
  tcpSocket?: TcpSocketProbeOptions,
  command?: kplus.CommandProbeOptions & { readonly command: string[] },
  httpGet?: HttpGetProbeOptions & { readonly path: string },
) => kplus.Probe;

class PortProbe extends KplusProbe implements Probe {
  public static fromHttpGet(path: string, options: HttpGetProbeOptions = {}): PortProbe {
    return new PortProbe(options, undefined, undefined, { path, ...options });
  }

  public static fromCommand(command: string[], options: kplus.CommandProbeOptions = {}): PortProbe {
    return new PortProbe(options, undefined, { command, ...options });
  }

  public static fromTcpSocket(options: TcpSocketProbeOptions = {}): PortProbe {
    return new PortProbe(options, options);
  }

  public portReference(): string | number | undefined {
    const { tcpSocketOptions, httpGetOptions } = this as unknown as ProbeFields;
    return httpGetOptions ? httpGetOptions.port : tcpSocketOptions?.port;
  }

  public override _toKube(container: kplus.Container): kplus.k8s.Probe {
    const rendered = super._toKube(container);
    const port = intOrString(dialledPort(this.portReference(), container));
    return {
      ...rendered,
      ...(rendered.httpGet && { httpGet: { ...rendered.httpGet, port } }),
      ...(rendered.tcpSocket && { tcpSocket: { ...rendered.tcpSocket, port } }),
    };
  }
}
Object.defineProperty(PortProbe, 'name', { value: 'Probe' });

/** The ways to make a probe; see {@link ProbeFactory}. */
export const Probe = PortProbe as unknown as ProbeFactory;
