import type { DoubtfulNumber, NameDoubt } from '../../ports/doubt';
import type { NamesPort } from '../../ports/own-port';

/*
 * What is looked at is told apart by interfaces: whether the props of a program are assignable to one counts no instantiation. Of a type
 * literal the compiler makes a copy for each test (`couldContainTypeVariables`).
 */

/** A declared port with a name, and nothing else that is judged. */
export interface PlainPort {
  // A literal, and no member of an enum, whose text is another type: neither those nor `string` are assignable to it.
  readonly name: Lowercase<string>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a type parameter of a generic function is no `number` as yet; the props ask for one
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

/** A container whose only port without a name is none. */
interface NamedPortsOnly {
  readonly portNumber?: undefined;
  readonly port?: undefined;
  readonly lifecycle?: undefined;
}

/** What a container does not have that has nothing else that names a port. */
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

/** A container with up to three ports that have names, and probes of some of them. */
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

/** What names no port but in probes. */
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
 * The usual workloads. Their doubts and their port maps are told by the same tests: what the compiler has found out of a type and an
 * interface it does not find out again.
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

/** A workload of one container with these ports, whatever else the container has: what the port map is made of. */
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

/** Whether there is any doubt about a container that is added by itself. */
// prettier-ignore
export type ContainerDoubt<Container> =
  Container extends WithOnePort ? PortDoubt<Container['ports'][0]>
  : Container extends WithTwoPorts ? TwoPortsDoubt<Container['ports']>
  : Container extends WithThreePorts ? ThreePortsDoubt<Container['ports']>
  : Container extends PlainContainer ? PortsDoubt<Container['ports']> | ProbeDoubt<Container, Container['ports'][number]>
  : 'doubt';

// Not `ContainerDoubt` again: in a generic function the compiler looks at what comes of each branch, without an end (`wildcardType`).
// prettier-ignore
type PortsDoubt<Ports extends readonly PlainPort[]> =
  Ports extends readonly [PlainPort] ? PortDoubt<Ports[0]>
  : Ports extends readonly [PlainPort, PlainPort] ? TwoPortsDoubt<Ports>
  : ThreePortsDoubt<Ports>;

// prettier-ignore
type PortDoubt<Port extends PlainPort> =
  | (`#${Port['number']}` & DoubtfulNumber)
  | NameDoubt<Port['name']>;

/** TCP and UDP may have the same number, as of DNS. */
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

// As texts, because numbers that are the same in an enum are not the same to the compiler.
type Text<Port extends PlainPort> = `${Port['name' | 'number']}`;

/** The ports that probes name and that are not declared for TCP; a probe that names none may be ambiguous. */
// prettier-ignore
type ProbeDoubt<Container, Port extends PlainPort> =
  NamedByProbes<Container> extends Exclude<Port, { readonly protocol: 'UDP' | 'SCTP' }>['name' | 'number'] ? never : 'doubt';

/** Of a container whose only port has no name. */
// prettier-ignore
type NumberDoubt<Container, Port extends number> =
  | (`#${Port}` & DoubtfulNumber)
  | (NamedByProbes<Container> extends Port ? never : 'doubt');

// prettier-ignore
type NamedByProbes<Container> =
  Named<Container['readiness' & keyof Container] | Container['liveness' & keyof Container] | Container['startup' & keyof Container]>;

type Named<Probe> = Probe extends NamesPort<infer Reference> ? Reference : never;
