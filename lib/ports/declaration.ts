import type { IsGenericText } from './judgement';
import type { IsUnion, PortMap, PortSpec, SpecOf } from './port-map';
import type { ProtocolName } from './protocol';
import { didYouMean } from './suggest';

/** A port that a container declares. */
export interface PortDeclaration {
  /** The name, where it has one. */
  readonly name?: string | undefined;
  readonly number: number;
  /** The protocol, `TCP` where it says none. */
  readonly protocol?: string | undefined;
}

/** The key of a declared port in a port map: its name, or its number where it has no name. */
// prettier-ignore
export type DeclaredKey<Port> =
  // The text: of a member of an enum it is the literal that everybody else writes.
  Port extends { readonly name: string } ? `${Port['name']}`
  : Port extends { readonly number: number; readonly name?: undefined } ? Port['number']
  // Known at run time only, so it may have a name or not.
  : string;

/** A declared port as a port map writes it. */
// prettier-ignore
export type DeclaredSpec<Port> =
  'protocol' extends keyof Port
    ? Port extends { readonly number: number; readonly protocol: string } ? SpecOf<Port['number'], `${Port['protocol']}`>
      : NumberIn<Port>
  : NumberIn<Port>;

// Not a look-up: of that, the compiler does not know in a generic function that it comes to a number.
type NumberIn<Port> = Port extends NumberedPort ? Port['number'] : never;

/** The same of a port that has a number, in the usual cases in one step. */
// prettier-ignore
export type PlainSpec<Port extends NumberedPort> =
  Port extends ProtocolPort ? Port extends UdpPort ? `${Port['number']}/UDP` : DeclaredSpec<Port>
  : Port['number'];

// Interfaces, not literals, of which the compiler makes a copy for each test (`couldContainTypeVariables`).
interface NumberedPort {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- in a generic function a type parameter, which is no `number` as yet
  readonly number: any;
}
interface ProtocolPort {
  readonly protocol: unknown;
}
interface UdpPort {
  readonly protocol: 'UDP';
}

/**
 * Ports of a Service by their names, from which its port map is made, and which is none itself: the compiler works out the names of a type with `as`
 * anew each time that it is asked for them, and those of one that is made from it once.
 */
export type ByName<Port extends { readonly name: string }> = { [One in Port as `${One['name']}`]: One };

/** The ports that a container declares, in any of the three ways. */
// prettier-ignore
export type DeclaredPort<Container> =
  | (Container extends { readonly ports?: readonly (infer Port)[] | undefined } ? Port : never)
  // `& {}` takes `undefined` away, as of a number that may be there or not.
  | (Container extends { readonly portNumber: infer Number extends number | undefined } | { readonly port: infer Number extends number | undefined } ? { readonly number: Number & {} } : never);

/** The port map of declared ports. `extends infer` flattens it, so that a hover shows the map and not how it was made. */
export type DeclaredPortMap<Port> = { [One in Port as DeclaredKey<One>]: DeclaredSpec<One> } extends infer Ports extends
  PortMap
  ? Ports
  : never;

/**
 * The name, and number with protocol, of a declared port: what no two ports of a pod may share. `Beside` is a type parameter where this is
 * asked, as in `IsGeneric`.
 */
// prettier-ignore
export type DeclaredTag<Port, Beside = Port> =
  | (Port extends { readonly name: infer Name extends string } ? OneTag<`${Name}`, Beside> : never)
  | (Port extends { readonly number: infer Number extends number; readonly protocol: infer Protocol extends string } ? OneTag<`${Number}/${Protocol}`, Beside>
    : Port extends { readonly number: infer Number extends number } ? OneTag<`${Number}/TCP`, Beside>
    : never);

/**
 * A tag, and no text that is known where there may be several: one condition may choose for two ports, as in `prod ? 80 : 8080` beside
 * `prod ? 8080 : 9090`.
 */
// Not `never`, see `judgement.ts`.
// prettier-ignore
export type OneTag<Tag, Beside> =
  IsGenericText<Tag, Beside> extends true ? `?${string}`
  : true extends IsUnion<Tag> ? `?${string}`
  : Tag;

/** The port map of declared ports. */
export function portMapOf(ports: readonly PortDeclaration[]): PortMap {
  return Object.fromEntries(
    ports.map((port) => [port.name ?? String(port.number), specOf(port.number, port.protocol)]),
  );
}

/** A port as a port map writes it. */
function specOf(number: number, protocol = 'TCP'): PortSpec {
  return protocol === 'TCP' ? number : `${number}/${protocol as ProtocolName}`;
}

/** The declared ports that a name or a number means: a name in a pod is one port, a number may be TCP and UDP. */
export function portsFor<Port extends PortDeclaration>(ports: readonly Port[], reference: string | number): Port[] {
  return ports.filter((port) => (typeof reference === 'number' ? port.number : port.name) === reference);
}

/** The declared ports in words, as in ` (http 8080/TCP, dns 53/UDP)`. */
export function declaredText(ports: readonly PortDeclaration[]): string {
  const text = ports.map((port) => `${port.name ? `${port.name} ` : ''}${port.number}/${port.protocol ?? 'TCP'}`);
  return text.length === 0 ? ' (it declares no ports)' : ` (${text.join(', ')})`;
}

/** The end of a message about a port that nobody declares: what is declared, and which was probably meant. */
export function candidatesText(ports: readonly PortDeclaration[], reference: string | number): string {
  const names = ports.flatMap((port) => port.name ?? []);
  return declaredText(ports) + (typeof reference === 'string' ? didYouMean(reference, names) : '');
}
