import type { IsGenericText } from './judgement';
import type { IsUnion, PortMap, PortSpec, SpecOf } from './port-map';
import type { ProtocolName } from './protocol';
import { didYouMean } from './suggest';

/** A port that a container declares. */
export interface PortDeclaration {
  /** The name, if it has one. */
  readonly name?: string | undefined;
  readonly number: number;
  /** The protocol; `TCP` if it is not set. */
  readonly protocol?: string | undefined;
}

/** The key of a declared port in a port map: its name, or its number if it has no name. */
// prettier-ignore
export type DeclaredKey<Port> =
  // As text, so that a member of an enum becomes the literal that other code writes.
  Port extends { readonly name: string } ? `${Port['name']}`
  : Port extends { readonly number: number; readonly name?: undefined } ? Port['number']
  // Known only at run time, so it may or may not have a name.
  : string;

/** A declared port as a port map writes it. */
// prettier-ignore
export type DeclaredSpec<Port> =
  'protocol' extends keyof Port
    ? Port extends { readonly number: number; readonly protocol: string } ? SpecOf<Port['number'], `${Port['protocol']}`>
      : NumberIn<Port>
  : NumberIn<Port>;

// Not just `Port['number']`: in a generic function, the compiler would not know that this is a number.
type NumberIn<Port> = Port extends NumberedPort ? Port['number'] : never;

/** The same for a port that has a number; the usual cases take one step. */
// prettier-ignore
export type PlainSpec<Port extends NumberedPort> =
  Port extends ProtocolPort ? Port extends UdpPort ? `${Port['number']}/UDP` : DeclaredSpec<Port>
  : Port['number'];

// Interfaces, because the compiler would copy an object literal type for each test (`couldContainTypeVariables`).
interface NumberedPort {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a type parameter of a generic function is not a `number` yet
  readonly number: any;
}
interface ProtocolPort {
  readonly protocol: unknown;
}
interface UdpPort {
  readonly protocol: 'UDP';
}

/**
 * The ports of a Service by name. It is not the port map, but what the map is made from: the compiler recomputes the keys of a mapped type
 * with `as` each time it needs them, and the keys of a mapped type over that one only once.
 */
export type ByName<Port extends { readonly name: string }> = { [One in Port as `${One['name']}`]: One };

/** The ports that a container declares, in any of the three ways. */
// prettier-ignore
export type DeclaredPort<Container> =
  | (Container extends { readonly ports?: readonly (infer Port)[] | undefined } ? Port : never)
  // `& {}` removes the `undefined` of an optional number.
  | (Container extends { readonly portNumber: infer Number extends number | undefined } | { readonly port: infer Number extends number | undefined } ? { readonly number: Number & {} } : never);

/** The port map of declared ports. `extends infer` flattens it, so that a hover shows the map and not how it was made. */
export type DeclaredPortMap<Port> = { [One in Port as DeclaredKey<One>]: DeclaredSpec<One> } extends infer Ports extends
  PortMap
  ? Ports
  : never;

/**
 * What no two ports of a pod may share: the name of a declared port, and its number with the protocol. `Beside` defers the check for type
 * parameters to where this type is used, as in `IsGeneric`.
 */
// prettier-ignore
export type DeclaredTag<Port, Beside = Port> =
  | (Port extends { readonly name: infer Name extends string } ? OneTag<`${Name}`, Beside> : never)
  | (Port extends { readonly number: infer Number extends number; readonly protocol: infer Protocol extends string } ? OneTag<`${Number}/${Protocol}`, Beside>
    : Port extends { readonly number: infer Number extends number } ? OneTag<`${Number}/TCP`, Beside>
    : never);

/**
 * A tag, or an unknown text if there may be several tags: one condition may choose for two ports, as in `prod ? 80 : 8080` beside
 * `prod ? 8080 : 9090`.
 */
// The unknown text is not `never`: `judgement.ts` says why.
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

/** The end of a message about an undeclared port: which ports are declared, and which one was probably meant. */
export function candidatesText(ports: readonly PortDeclaration[], reference: string | number): string {
  const names = ports.flatMap((port) => port.name ?? []);
  return declaredText(ports) + (typeof reference === 'string' ? didYouMean(reference, names) : '');
}
