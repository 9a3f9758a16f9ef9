import type { DeclaredKey, DeclaredPort, DeclaredSpec, PlainSpec } from '../../ports/declaration';
import type { PortSpec } from '../../ports/port-map';
import type {
  Naming,
  NamingNumber,
  NamingOnePortEach,
  NumberedPort,
  OfOnePort,
  OfTcpAndUdpPort,
  OfTwoTcpPorts,
  PlainPort,
  TcpPort,
  UdpPort,
} from '../container/quick-containers';
import type { RunningContainers } from '../container/running-containers';
import type { WrittenIn } from '../container/written-ports';

/**
 * The port map of the props' containers and sidecars; one that was written, where they are given none.
 *
 * @hidden
 */
// prettier-ignore
export type WorkloadPorts<Props> =
  Props extends OfOnePort ? OnePort<Props['containers'][0]['ports'][0]>
  : Props extends OfTwoTcpPorts ? TwoTcpPorts<Props['containers'][0]['ports']>
  : Props extends OfTcpAndUdpPort ? TcpAndUdpPort<Props['containers'][0]['ports']>
  : Props extends Naming<readonly [NumberedPort]> ? OneNumber<Props['containers'][0]['ports'][0]['number']>
  // The same with probes, and others.
  : Props extends Naming<readonly [PlainPort]> ? OnePort<Props['containers'][0]['ports'][0]>
  : Props extends Naming<readonly [TcpPort, TcpPort]> ? TwoTcpPorts<Props['containers'][0]['ports']>
  : Props extends Naming<readonly [TcpPort, UdpPort]> ? TcpAndUdpPort<Props['containers'][0]['ports']>
  : Props extends Naming<readonly [PlainPort, PlainPort]> ? TwoPorts<Props['containers'][0]['ports']>
  : Props extends Naming<readonly [PlainPort, PlainPort, PlainPort]> ? ThreePorts<Props['containers'][0]['ports']>
  : Props extends NamingOnePortEach ? TwoPorts<readonly [Props['containers'][0]['ports'][0], Props['containers'][1]['ports'][0]]>
  : Props extends NamingNumber ? OneNumber<Props['containers'][0]['portNumber']>
  : Props extends { readonly containers: readonly unknown[] }
    // Not `DeclaredPortMap`, whose flattening would make three mapped types of one: within a conditional type it has no name to hide.
    ? { [One in DeclaredPort<RunningContainers<Props>[number]> as DeclaredKey<One>]: DeclaredSpec<One> }
  : WrittenIn<Props>;

/* eslint-disable @typescript-eslint/consistent-indexed-object-style -- of a Record the compiler works out the spec at once, and hovers show its name */
/*
 * Maps without `as`, whose names the compiler would work out anew each time that it is asked for them: of each port a map of its own, and
 * the flattened intersection of those, which keeps their order. Where the protocols are known, names and specs are literals at once, and
 * whatever is made of literals is not copied any more (`couldContainTypeVariables`).
 */

// The type of a property has no name that a hover would show.
type OnePort<Port extends PlainPort> = { map: { [Name in Port['name']]: PlainSpec<Port> } }['map'];

type OneNumber<Number extends number> = { map: { [Key in Number]: Number } }['map'];

// prettier-ignore
type TwoTcpPorts<Ports extends readonly [TcpPort, TcpPort]> =
  Flat<Entry<Ports[0]['name'], Ports[0]['number']> & Entry<Ports[1]['name'], Ports[1]['number']>>;

// prettier-ignore
type TcpAndUdpPort<Ports extends readonly [TcpPort, UdpPort]> =
  Flat<Entry<Ports[0]['name'], Ports[0]['number']> & Entry<Ports[1]['name'], `${Ports[1]['number']}/UDP`>>;

type TwoPorts<Ports extends readonly [PlainPort, PlainPort]> = Flat<EntryOf<Ports[0]> & EntryOf<Ports[1]>>;

// prettier-ignore
type ThreePorts<Ports extends readonly [PlainPort, PlainPort, PlainPort]> =
  Flat<EntryOf<Ports[0]> & EntryOf<Ports[1]> & EntryOf<Ports[2]>>;

// Specs are keys: where two ports have the same name, by mistake or as far as the compiler knows, their intersection is either spec, where
// that of the specs themselves were `never`.
type Entry<Key extends string, Spec extends PortSpec> = { [Name in Key]: { [One in Spec]: 1 } };
type EntryOf<Port extends PlainPort> = Entry<Port['name'], PlainSpec<Port>>;
type Flat<Named> = { map: { [Name in keyof Named]: keyof Named[Name] } }['map'];
