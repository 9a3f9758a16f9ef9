/* eslint-disable @typescript-eslint/no-deprecated -- `port` is deprecated in cdk8s-plus, and carried over */
import * as kplus from '../../kplus/cdk8s-plus';
import type { DeclaredPort, DeclaredPortMap, PlainSpec } from '../../ports/declaration';
import type { NamingOf, PortOfContainer } from '../../ports/port-handle';
import { plainValue } from '../../ports/unchecked';
import { createPortHandle } from '../../ports/port-handle';
import type { AskedReference, HasPorts, PortMap, AskedSpec, KnownLater } from '../../ports/port-map';
import type { CheckedContainer } from './checked-containers';
import type { ContainerProps } from './accepted-container';
import type { Declaring, PlainPorts } from './quick-containers';
import { candidatesText, declaredText, portMapOf, portsFor } from '../../ports/declaration';
import { valueText } from '../../ports/value-text';
import { checkContainerPort, checkContainerProps } from './container-arguments';
import type { Place } from '../shared/arguments';
import { namingWhere } from '../shared/name-in-message';
import type { Written } from '../shared/statics';

/** Hands out ports: `port('http')`. */
type PortLookup<Ports> = <
  const Reference extends AskedReference<Ports> & (string | number),
  const Later extends string | number = never,
  // Never inferred. The map may have type parameters, so this makes the compiler judge the reference where `port` is called.
  Called = unknown,
>(
  reference: Reference | KnownLater<Later, Called>,
) => Reference & PortOfContainer<AskedSpec<Ports, Reference>> & NamingOf<Ports, Reference>;

/**
 * A container whose ports are known by name. Everything that refers to one of them is checked against its declaration.
 *
 * @see https://kubernetes.io/docs/concepts/containers/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, Service } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web');
 * const nginx = web.addContainer({ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] });
 * new Service(chart, 'public', { container: nginx, ports: [{ port: 80, targetPort: nginx.port('http') }] });
 * ```
 */
export interface Container<out Ports = PortMap> extends kplus.Container, HasPorts<Ports> {
  /**
   * Returns a handle to a declared port: `container.port('http')`.
   *
   * It is also still the number of cdk8s-plus' deprecated property of that name, and only that number if no port has a
   * name; prefer `portNumber` for the number.
   */
  readonly port: PortProperty<Ports>;
}

/** The type of a container's `port`: just the number, as in cdk8s-plus, if all its ports are numbers without names. */
type PortProperty<Ports> = { lookup: PortLookup<Ports> & number; number: number }[KindOfKeys<keyof Ports>];

// In a generic function, at most the constraint of the names is known, and the compiler leaves out `any`; see `FaultIfKnown`.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
type KindOfKeys<Keys> = OrNumber<[Keys] extends [never] ? 'lookup' : [Keys] extends [number] ? any : 'lookup'>;
type OrNumber<One> = One extends unknown ? (0 extends 1 & One ? 'number' : One) : never;

/** Makes containers. */
export interface ContainerConstructor {
  /** Defines a container; see {@link Container}. */
  new <Ports extends PortMap = PortMap, const Props extends ContainerProps = ContainerProps>(
    props: CheckedContainer<Props>,
  ): Container<ContainerPorts<Props, Written<Ports>>>;
  /** For `instanceof`. */
  readonly prototype: Container;
}

/** The port map of a container, by its props. */
// prettier-ignore
export type ContainerPorts<Props, Ports> =
  Props extends Declaring<PlainPorts> ? { [One in Props['ports'][number] as `${One['name']}`]: PlainSpec<One> }
  : ContainerProps extends Props ? Ports
  : DeclaredPortMap<DeclaredPort<Props>>;

// `port` is a number in cdk8s-plus and a function here, which a subclass may not declare: hence this base without it. (`Omit` turns methods
// into fields, which a subclass cannot override with a method: hence the base without `addPort`.)
const KplusContainer = kplus.Container as unknown as new (props: unknown) => Omit<kplus.Container, 'port' | 'addPort'>;

class PortContainer extends KplusContainer {
  public static override get name(): string {
    return 'Container';
  }

  private portLookup: object | undefined;

  public constructor(props: ContainerProps) {
    checkContainerProps(() => 'Container', props);
    // The program may pass another container's `port` as a number.
    const { port, portNumber } = props;
    super(typeof port === 'function' || typeof portNumber === 'function' ? withPlainPorts(props) : props);
  }

  public get port(): object | number {
    const isNumberAlone = this.portNumber !== undefined && this.ports.every(({ name }) => name === undefined);
    return isNumberAlone ? this.portNumber : (this.portLookup ??= createPortLookup(this as unknown as Container));
  }

  public get portMap(): PortMap {
    return portMapOf(this.ports);
  }

  // The constructor of cdk8s-plus also calls this, for the ports in its props.
  public addPort(port: kplus.ContainerPort): void {
    const place: Place = () => `container '${this.name}'`;
    checkContainerPort(place, port);
    namingWhere(place, () => {
      kplus.Container.prototype.addPort.call(this, port);
    });
  }
}

/** Defines a container; see the interface of the same name. */
export const Container = PortContainer as unknown as ContainerConstructor;

function withPlainPorts(props: ContainerProps): ContainerProps {
  return { ...props, port: plainValue(props.port), portNumber: plainValue(props.portNumber) };
}

/** A function that acts as the container's `portNumber` in arithmetic, in comparisons and in a manifest. */
function createPortLookup(container: Container): object {
  const lookup = (asked: string | number): object => {
    const reference = plainValue(asked);
    if (typeof reference !== 'string' && typeof reference !== 'number') {
      throw new Error(
        `container '${container.name}': port() was given ${valueText(asked)}: pass the name or number of a port${declaredText(container.ports)}`,
      );
    }
    const [port] = portsFor(container.ports, reference);
    if (!port) {
      throw new Error(
        `container '${container.name}' declares no port '${reference}'${candidatesText(container.ports, reference)}`,
      );
    }
    return createPortHandle({
      reference,
      number: port.number,
      protocol: port.protocol ?? 'TCP',
      container,
      env: kplus.EnvValue.fromValue(String(port.number)),
    });
  };
  const number = (): number | undefined => container.portNumber;
  return Object.assign(lookup, { valueOf: number, toJSON: number, resolve: number, [Symbol.toPrimitive]: number });
}
