import type { DeclaredKey, DeclaredPort, DeclaredSpec, PlainSpec } from '../../ports/declaration';
import type { WithSidecars } from '../../ports/port-map';
import type {
  Naming,
  NamingNumber,
  NamingOnePortEach,
  NumberedPort,
  OfOnePort,
  OfTcpAndUdpPort,
  OfTwoTcpPorts,
  PlainPort,
  PlainPorts,
  TcpPort,
  UdpPort,
} from '../container/quick-containers';
import type { ContainersIn, SidecarsAmong } from '../container/running-containers';
import type { WrittenIn } from '../container/written-ports';

/** The port map of the containers and sidecars in the props; the map in the type argument, if there are none. */
// prettier-ignore
export type WorkloadPorts<Props> =
  // Of the common cases, those that take the most steps come first, because each failed test is one step more.
  Props extends OfTcpAndUdpPort ? TcpAndUdpPort<Props['containers'][0]['ports']>
  : Props extends OfOnePort ? OnePort<Props['containers'][0]['ports'][0]>
  : Props extends OfTwoTcpPorts ? PortsByName<Props['containers'][0]['ports'][number]>
  : Props extends Naming<readonly [NumberedPort]> ? OneNumber<Props['containers'][0]['ports'][0]['number']>
  // The same with probes, and other cases.
  : Props extends Naming<readonly [PlainPort]> ? OnePort<Props['containers'][0]['ports'][0]>
  : Props extends Naming<readonly [TcpPort, UdpPort]> ? TcpAndUdpPort<Props['containers'][0]['ports']>
  : Props extends Naming<PlainPorts> ? PortsByName<Props['containers'][0]['ports'][number]>
  : Props extends NamingOnePortEach ? PortsByName<Props['containers'][number]['ports'][0]>
  : Props extends NamingNumber ? OneNumber<Props['containers'][0]['portNumber']>
  : Props extends { readonly containers: readonly unknown[] }
    // Not `DeclaredPortMap`: flattening makes three mapped types of one, and within a conditional type there is no alias name to drop.
    ? 'initContainers' extends keyof Props
      ? WithSidecars<{ [One in DeclaredPort<ContainersIn<Props>[number]> as DeclaredKey<One>]: DeclaredSpec<One> }, DeclaredIn<SidecarsAmong<Props['initContainers']>[number]>>
      : { [One in DeclaredPort<ContainersIn<Props>[number]> as DeclaredKey<One>]: DeclaredSpec<One> }
  : WrittenIn<Props>;

/** The ports that containers declare. */
export type DeclaredIn<Container> = { [One in DeclaredPort<Container> as DeclaredKey<One>]: DeclaredSpec<One> };

/* eslint-disable @typescript-eslint/consistent-indexed-object-style -- the compiler would resolve the spec of a Record at once, and hovers would show its name */
/*
 * Maps without `as`, because the compiler recomputes the keys of a map with `as` each time it needs them. The names are a type parameter,
 * so that it resolves them once, and each spec only where it is needed. (It lists names in its own order, not in that of the ports.)
 */

// The type of a property has no name that a hover would show.
type OnePort<Port extends PlainPort> = { map: { [Name in Port['name']]: PlainSpec<Port> } }['map'];

type OneNumber<Number extends number> = { map: { [Key in Number]: Number } }['map'];

// prettier-ignore
type TcpAndUdpPort<Ports extends readonly [TcpPort, UdpPort], Names extends string = Ports[number]['name']> = {
  map: {
    [Name in Names]:
      Name extends Ports[0]['name']
        // Either port, as far as the compiler knows.
        ? Name extends Ports[1]['name'] ? Ports[0]['number'] | `${Ports[1]['number']}/UDP` : Ports[0]['number']
      : `${Ports[1]['number']}/UDP`;
  };
}['map'];

type PortsByName<Port extends PlainPort, Names extends string = Port['name']> = {
  map: { [Name in Names]: SpecOfName<Port, Name> };
}['map'];

// prettier-ignore
type SpecOfName<Port extends PlainPort, Name> =
  Port extends unknown ? Name extends Port['name'] ? PlainSpec<Port> : never : never;
