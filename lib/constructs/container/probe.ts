import type * as kplus from '../../kplus/cdk8s-plus';
import { ConstructibleProbe, dialsPort, optionsOf } from '../../kplus/dialling';
import { dialledPort, type DialsNoPort, type NamesPort } from '../../ports/own-port';
import { checkCommand, checkHttpGet, checkOptions } from './dial-arguments';
import { intOrString } from '../shared/int-or-string';

/** Options of an HTTP probe. */
export interface HttpGetProbeOptions<Reference = string | number> extends Omit<
  kplus.HttpGetProbeOptions,
  'port' | 'httpHeaders'
> {
  /**
   * The port to dial: the name or number of a port of the probe's own container. A name is emitted as a name.
   *
   * @default - the container's `portNumber`, or the only TCP port that it declares
   */
  readonly port?: Reference;

  /**
   * Headers of the request; a header may occur several times.
   *
   * @default - only those of every probe
   */
  readonly httpHeaders?: readonly { readonly name: string; readonly value: string }[];
}

/** Options of a gRPC probe. */
export interface GrpcProbeOptions<Reference = number> extends kplus.ProbeOptions {
  /**
   * The port to dial: the number of a port of the probe's own container, since Kubernetes takes no names here.
   *
   * @default - the container's `portNumber`, or the only TCP port that it declares
   */
  readonly port?: Reference;

  /**
   * The gRPC service whose health is checked.
   *
   * @default - the server as a whole
   * @see https://github.com/grpc/grpc/blob/master/doc/health-checking.md
   */
  readonly service?: string;
}

/** Options of a TCP probe. */
export interface TcpSocketProbeOptions<Reference = string | number> extends Omit<kplus.TcpSocketProbeOptions, 'port'> {
  /**
   * The port to dial: the name or number of a port of the probe's own container. A name is emitted as a name.
   *
   * @default - the container's `portNumber`, or the only TCP port that it declares
   */
  readonly port?: Reference;
}

/**
 * A health check of a container, on one of the container's own ports.
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

/** A probe that runs a command in the container, and so dials no port. */
export interface CommandProbe extends Probe<never>, DialsNoPort {}

/** The ways to make a probe. */
export interface ProbeFactory {
  /**
   * Sends an HTTP GET request to the container.
   *
   * @param path The path to request.
   */
  fromHttpGet<const Reference extends string | number = never>(
    path: string,
    options?: HttpGetProbeOptions<Reference>,
  ): Probe<Reference>;
  /** Runs a command in the container. */
  fromCommand(command: string[], options?: kplus.CommandProbeOptions): CommandProbe;
  /** Opens a TCP connection to the container. */
  fromTcpSocket<const Reference extends string | number = never>(
    options?: TcpSocketProbeOptions<Reference>,
  ): Probe<Reference>;
  /**
   * Calls the container by the gRPC health checking protocol.
   *
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-a-grpc-liveness-probe
   */
  fromGrpc<const Reference extends number = never>(options?: GrpcProbeOptions<Reference>): Probe<Reference>;
  /** For `instanceof`. */
  readonly prototype: Probe;
}

class PortProbe extends ConstructibleProbe implements Probe {
  public static override get name(): string {
    return 'Probe';
  }

  public static fromGrpc(options: GrpcProbeOptions = {}): PortProbe {
    checkOptions('Probe.fromGrpc', options, '{ port: 50051 }');
    return Object.assign(new PortProbe(options), { grpcOptions: options });
  }

  public static fromHttpGet(path: string, options: HttpGetProbeOptions = {}): PortProbe {
    checkHttpGet('Probe', path, options);
    return new PortProbe(options, undefined, undefined, { path, ...options });
  }

  public static fromCommand(command: string[], options: kplus.CommandProbeOptions = {}): PortProbe {
    checkCommand('Probe', command);
    checkOptions('Probe.fromCommand', options, '{ periodSeconds: Duration.seconds(10) }');
    return new PortProbe(options, undefined, { command, ...options });
  }

  public static fromTcpSocket(options: TcpSocketProbeOptions = {}): PortProbe {
    checkOptions('Probe.fromTcpSocket', options);
    return new PortProbe(options, options);
  }

  public get dialsPort(): boolean {
    return dialsPort(this);
  }

  public portReference(): string | number | undefined {
    const { tcpSocketOptions, httpGetOptions, grpcOptions } = optionsOf(this);
    return (httpGetOptions ?? tcpSocketOptions ?? grpcOptions)?.port;
  }

  public override _toKube(container: kplus.Container): kplus.k8s.Probe {
    const rendered = super._toKube(container);
    const { httpGetOptions, grpcOptions } = optionsOf(this);
    const dialled = dialledPort(this.portReference(), container);
    const port = intOrString(dialled);
    const httpHeaders = httpGetOptions?.httpHeaders;
    return {
      ...rendered,
      ...(rendered.httpGet && {
        httpGet: { ...rendered.httpGet, port, ...(httpHeaders && { httpHeaders: [...httpHeaders] }) },
      }),
      ...(rendered.tcpSocket && { tcpSocket: { ...rendered.tcpSocket, port } }),
      ...(grpcOptions && { grpc: { port: dialled as number, service: grpcOptions.service } }),
    };
  }
}

/** The ways to make a probe; see {@link ProbeFactory}. */
export const Probe = PortProbe as unknown as ProbeFactory;
