import type { IConstruct } from 'constructs';
import { type Dialled, DialledAddress } from './address';
import type { Endpoint, EndpointService } from './endpoint';
import { plainValue } from '../../ports/unchecked';
import { type Asking, dialledNumber, type OfferedPort, offeredPort } from './offered-port';

const ENDPOINT = Symbol.for('cdk8s-ports.endpoint');

/** A Service whose ports clients dial. */
export interface DialledService extends IConstruct, EndpointService {
  /** The ports, with the ports of the pods as far as they are known. */
  readonly offeredPorts: readonly OfferedPort[];
  /** What the Service is called in messages, as in `Service 'shop/web'`. */
  readonly displayName: string;
}

/**
 * The endpoint of a Service's port with that name or number, or of its only port.
 *
 * @throws If the Service has no such port, or has several and none is specified.
 */
export function endpointOf(service: DialledService, reference: unknown, asking?: Asking): ServiceEndpoint {
  if (service.offeredPorts.length === 0) return new ServiceEndpoint(service, reference, reference, asking);
  const { name, port } = offeredPort(service, reference, asking);
  return new ServiceEndpoint(service, name ?? port, reference, asking);
}

/**
 * An endpoint at run time: a Service and one of its ports. The port is looked up only when it is needed, because ports may be bound later.
 */
export class ServiceEndpoint extends DialledAddress implements Endpoint {
  public static override get name(): string {
    return 'Endpoint';
  }

  public constructor(
    public readonly service: DialledService,
    public readonly reference: unknown,
    private readonly asked: unknown,
    private readonly asking?: Asking,
  ) {
    super(service);
    Object.defineProperty(this, ENDPOINT, { value: true });
  }

  /** The port, as the Service offers it. */
  public get offered(): OfferedPort {
    return offeredPort(this.service, this.reference, this.asking);
  }

  /** What the program wrote for the port: a name, a number, or nothing. */
  public get written(): unknown {
    return plainValue(this.asked);
  }

  public get name(): string | undefined {
    return this.offered.name;
  }

  public get port(): number {
    return dialledNumber(this.service, this.offered);
  }

  public get protocol(): never {
    return (this.offered.protocol ?? 'TCP') as never;
  }

  protected get displayName(): string {
    return this.service.displayName;
  }

  protected get dialled(): Dialled {
    return { hostName: this.service.name, namespace: this.service.namespace };
  }

  protected get spoken(): OfferedPort {
    return this.offered;
  }
}

/** The value, if it is an endpoint, else `undefined`. */
export function asEndpoint(value: unknown): ServiceEndpoint | undefined {
  return typeof value === 'object' && value !== null && ENDPOINT in value
    ? (value as object as ServiceEndpoint)
    : undefined;
}
