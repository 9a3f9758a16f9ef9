import type { DoubtfulNumber, NameDoubt } from '../../ports/doubt';
import type { NamesPort } from '../../ports/own-port';

/*
 * These types tell props apart by interfaces: whether the props of a program are assignable to an interface counts no instantiation, while
 * the compiler copies a type literal for each test (`couldContainTypeVariables`).
 */

/** A declared port with a name, and nothing else that is judged. */
export interface PlainPort {
  // Only a literal is assignable to this type. `string` is not, nor is a member of an enum, whose text is another type.
  readonly name: Lowercase<string>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a type parameter of a generic function is not a `number` yet; the props require one
  readonly number: any;
  readonly protocol?: string;
  readonly hostPort?: undefined;
}
export interface TcpPort extends PlainPort {
  readonly protocol?: undefined;
}
export interface UdpPort extends PlainPort {
  readonly protocol: 'UDP';
}

/** A container that has no port without a name, and no hooks. */
interface NamedPortsOnly {
  readonly portNumber?: undefined;
  readonly port?: undefined;
  readonly lifecycle?: undefined;
}

/** A container that has no probes either, so that nothing else in it names a port. */
interface NothingElse extends NamedPortsOnly {
  readonly readiness?: undefined;
  readonly liveness?: undefined;
  readonly startup?: undefined;
}

interface WithOnePort extends NothingElse {
  readonly ports: readonly [PlainPort];
}
interface WithTwoTcpPorts extends NothingElse {
  readonly ports: readonly [TcpPort, TcpPort];
}
interface WithTcpAndUdpPort extends NothingElse {
  readonly ports: readonly [TcpPort, UdpPort];
}
interface WithTwoPorts extends NothingElse {
  readonly ports: readonly [PlainPort, PlainPort];
}
interface WithThreePorts extends NothingElse {
  readonly ports: readonly [PlainPort, PlainPort, PlainPort];
}

/** A container with up to three named ports, and probes of some of them. */
interface PlainContainer extends NamedPortsOnly {
  readonly ports: PlainPorts;
  readonly readiness?: NamesPort<unknown>;
  readonly liveness?: NamesPort<unknown>;
  readonly startup?: NamesPort<unknown>;
}

/** A declared port without a name, for TCP. */
export interface NumberedPort {
  readonly name?: undefined;
  readonly number: number;
  readonly protocol?: undefined;
  readonly hostPort?: undefined;
}

/** A container in which nothing but probes names a port. */
interface Probed {
  readonly lifecycle?: undefined;
  readonly readiness?: NamesPort<unknown>;
  readonly liveness?: NamesPort<unknown>;
  readonly startup?: NamesPort<unknown>;
}
interface WithNumberedPort extends Probed, Declaring<readonly [NumberedPort]> {}
interface WithPortNumber extends Probed, DeclaringNumber {}

interface OnlyContainers {
  readonly initContainers?: undefined;
}
/*
 * The usual workloads. The same tests decide about their doubts and their port maps, because the compiler remembers whether a type is
 * assignable to an interface.
 */
export interface OfOnePort extends OnlyContainers {
  readonly containers: readonly [WithOnePort];
}
export interface OfTwoTcpPorts extends OnlyContainers {
  readonly containers: readonly [WithTwoTcpPorts];
}
export interface OfTcpAndUdpPort extends OnlyContainers {
  readonly containers: readonly [WithTcpAndUdpPort];
}
interface OfTwoPorts extends OnlyContainers {
  readonly containers: readonly [WithTwoPorts];
}
interface OfOneContainer extends OnlyContainers {
  readonly containers: readonly [PlainContainer];
}
interface OfTwoContainers extends OnlyContainers {
  readonly containers: readonly [WithOnePort, WithOnePort];
}

interface OfNumberedPort extends OnlyContainers {
  readonly containers: readonly [WithNumberedPort];
}
interface OfPortNumber extends OnlyContainers {
  readonly containers: readonly [WithPortNumber];
}

/** A workload of one container with these ports, whatever else the container has; the port map depends on nothing else. */
export interface Naming<Ports> extends OnlyContainers {
  readonly containers: readonly [Declaring<Ports>];
}
/** A workload of two containers with a port each. */
export interface NamingOnePortEach extends OnlyContainers {
  readonly containers: readonly [Declaring<readonly [PlainPort]>, Declaring<readonly [PlainPort]>];
}
export interface Declaring<Ports> {
  readonly ports: Ports;
  readonly portNumber?: undefined;
  readonly port?: undefined;
}
/** A workload of one container with a main port, whatever else the container has. */
export interface NamingNumber extends OnlyContainers {
  readonly containers: readonly [DeclaringNumber];
}
interface DeclaringNumber {
  readonly portNumber: number;
  readonly ports?: undefined;
  readonly port?: undefined;
}
/** Up to three declared ports. */
export type PlainPorts =
  readonly [PlainPort] | readonly [PlainPort, PlainPort] | readonly [PlainPort, PlainPort, PlainPort];

/** Whether there is any doubt about a workload; see `doubt.ts`. */
// prettier-ignore
export type WorkloadDoubt<Props> =
  Props extends OfOnePort ? PortDoubt<Props['containers'][0]['ports'][0]>
  : Props extends OfTcpAndUdpPort ? TcpAndUdpPortDoubt<Props['containers'][0]['ports']>
  : Props extends OfTwoTcpPorts | OfTwoPorts ? TwoPortsDoubt<Props['containers'][0]['ports']>
  : Props extends OfOneContainer ? ContainerDoubt<Props['containers'][0]>
  : Props extends OfTwoContainers
    ? TwoPortsDoubt<readonly [Props['containers'][0]['ports'][0], Props['containers'][1]['ports'][0]]>
  : Props extends OfPortNumber ? NumberDoubt<Props['containers'][0], Props['containers'][0]['portNumber']>
  : Props extends OfNumberedPort ? NumberDoubt<Props['containers'][0], Props['containers'][0]['ports'][0]['number']>
  : 'doubt';

/** Whether there is any doubt about a container that is added on its own. */
// prettier-ignore
export type ContainerDoubt<Container> =
  Container extends WithOnePort ? PortDoubt<Container['ports'][0]>
  : Container extends WithTwoPorts ? TwoPortsDoubt<Container['ports']>
  : Container extends WithThreePorts ? ThreePortsDoubt<Container['ports']>
  : Container extends PlainContainer ? PortsDoubt<Container['ports']> | ProbeDoubt<Container, Container['ports'][number]>
  : 'doubt';

// Does not use `ContainerDoubt` again: in a generic function, the compiler resolves each branch, and would never finish (`wildcardType`).
// prettier-ignore
type PortsDoubt<Ports extends readonly PlainPort[]> =
  Ports extends readonly [PlainPort] ? PortDoubt<Ports[0]>
  : Ports extends readonly [PlainPort, PlainPort] ? TwoPortsDoubt<Ports>
  : ThreePortsDoubt<Ports>;

// prettier-ignore
type PortDoubt<Port extends PlainPort> =
  | (`#${Port['number']}` & DoubtfulNumber)
  | NameDoubt<Port['name']>;

/** A TCP port and a UDP port may have the same number, as for DNS. */
// prettier-ignore
type TcpAndUdpPortDoubt<Ports extends readonly [PlainPort, PlainPort]> =
  | (`#${Ports[number]['number']}` & DoubtfulNumber)
  | NameDoubt<Ports[number]['name']>
  | (Ports[0]['name'] & Ports[1]['name']);

// prettier-ignore
type TwoPortsDoubt<Ports extends readonly PlainPort[]> =
  | (`#${Ports[number]['number']}` & DoubtfulNumber)
  | NameDoubt<Ports[number]['name']>
  | (Text<Ports[0]> & Text<Ports[1]>);

// prettier-ignore
type ThreePortsDoubt<Ports extends readonly PlainPort[]> =
  | (`#${Ports[number]['number']}` & DoubtfulNumber)
  | NameDoubt<Ports[number]['name']>
  | (Text<Ports[0]> & Text<Ports[1] | Ports[2]>)
  | (Text<Ports[1]> & Text<Ports[2]>);

// As texts, because to the compiler a number and an enum member of the same value are different.
type Text<Port extends PlainPort> = `${Port['name' | 'number']}`;

/** A doubt if a probe names a port that is not declared for TCP; a probe that names none may be ambiguous. */
// prettier-ignore
type ProbeDoubt<Container, Port extends PlainPort> =
  NamedByProbes<Container> extends Exclude<Port, { readonly protocol: 'UDP' | 'SCTP' }>['name' | 'number'] ? never : 'doubt';

/** For a container whose only port has no name. */
// prettier-ignore
type NumberDoubt<Container, Port extends number> =
  | (`#${Port}` & DoubtfulNumber)
  | (NamedByProbes<Container> extends Port ? never : 'doubt');

// prettier-ignore
type NamedByProbes<Container> =
  Named<Container['readiness' & keyof Container] | Container['liveness' & keyof Container] | Container['startup' & keyof Container]>;

// A probe that names no port returns `undefined`; with `strictNullChecks` off, that is `never`, which is assignable to every name.
// prettier-ignore
type Named<Probe> =
  Probe extends NamesPort<infer Reference> ? [Reference] extends [null] ? undefined[] : Reference : never;
