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

/** The port map of the props' containers and sidecars; one that was written, where they are given none. */
// prettier-ignore
export type WorkloadPorts<Props> =
  // First what takes the most steps, of those that there are often: each test that fails is one more.
  Props extends OfTcpAndUdpPort ? TcpAndUdpPort<Props['containers'][0]['ports']>
  : Props extends OfOnePort ? OnePort<Props['containers'][0]['ports'][0]>
  : Props extends OfTwoTcpPorts ? PortsByName<Props['containers'][0]['ports'][number]>
  : Props extends Naming<readonly [NumberedPort]> ? OneNumber<Props['containers'][0]['ports'][0]['number']>
  // The same with probes, and others.
  : Props extends Naming<readonly [PlainPort]> ? OnePort<Props['containers'][0]['ports'][0]>
  : Props extends Naming<readonly [TcpPort, UdpPort]> ? TcpAndUdpPort<Props['containers'][0]['ports']>
  : Props extends Naming<PlainPorts> ? PortsByName<Props['containers'][0]['ports'][number]>
  : Props extends NamingOnePortEach ? PortsByName<Props['containers'][number]['ports'][0]>
  : Props extends NamingNumber ? OneNumber<Props['containers'][0]['portNumber']>
  : Props extends { readonly containers: readonly unknown[] }
    ? 'initContainers' extends keyof Props ? WithSidecars<DeclaredIn<ContainersIn<Props>[number]>, DeclaredIn<SidecarsAmong<Props['initContainers']>[number]>>
      // Not `DeclaredPortMap`, whose flattening would make three mapped types of one: within a conditional type it has no name to hide.
      : { [One in DeclaredPort<ContainersIn<Props>[number]> as DeclaredKey<One>]: DeclaredSpec<One> }
  : WrittenIn<Props>;

/** The ports that containers declare. */
export type DeclaredIn<Container> = { [One in DeclaredPort<Container> as DeclaredKey<One>]: DeclaredSpec<One> };

/* eslint-disable @typescript-eslint/consistent-indexed-object-style -- of a Record the compiler works out the spec at once, and hovers show its name */
/*
 * Maps without `as`, whose names the compiler would work out anew each time that it is asked for them. The names are a parameter, so that it
 * works them out once; a spec, where somebody asks for it. (It lists names in its own order, not in that of the ports.)
 */

// The type of a property has no name that a hover would show.
type OnePort<Port extends PlainPort> = { map: { [Name in Port['name']]: PlainSpec<Port> } }['map'];

type OneNumber<Number extends number> = { map: { [Key in Number]: Number } }['map'];

// prettier-ignore
type TcpAndUdpPort<Ports extends readonly [TcpPort, UdpPort], Names extends string = Ports[number]['name']> = {
  map: {
    [Name in Names]:
      Name extends Ports[0]['name']
        // Either, as far as the compiler knows.
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
