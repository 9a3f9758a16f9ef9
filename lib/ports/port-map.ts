import type { IsGeneric, IsWide } from './judgement';
import type { Invalid } from './message';
import type { ProtocolName } from './protocol';

/** A port in a port map: its number (TCP), or its number and protocol, as in `'53/UDP'`. */
export type PortSpec = number | `${number}/${ProtocolName}`;

/**
 * The ports of a container, a workload or a Service by name, as in `{ http: 8080, dns: '53/UDP' }`.
 *
 * The key of a port without a name is its number, as in `{ 9000: 9000 }`: a name contains a letter, so the two never
 * clash.
 */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- an interface keeps its name in hovers and errors, a Record is shown instead of it
export interface PortMap {
  readonly [name: string]: PortSpec;
}

/**
 * The map without `readonly`, and with the texts of keys that are members of an enum, so that the member and its text both find the port.
 *
 * It remaps keys only if there are such members, because remapping is expensive for the compiler.
 */
// prettier-ignore
export type NamedByText<Map> =
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- the text of a member of an enum is another type
  `${keyof Map & string}` extends keyof Map ? { -readonly [Name in keyof Map]: Map[Name] }
  : { -readonly [Name in keyof Map as TextOf<Name>]: Map[Name] };

/** The text of a key that is a string; any other key as it is. */
export type TextOf<Name> = Name extends string ? `${Name}` : Name;

/** The number of a port: `53` of `'53/UDP'`. */
// Intersections, because the compiler resolves the intersection of a type parameter and a primitive at once, by the constraint
// (`getIntersectionType`, since TypeScript 5.4); it would defer a conditional type. For `N extends number`, the number is `N`, and there is
// no text.
export type NumberOf<Spec, Key extends 'of' = 'of'> = { of: (Spec & number) | NumberInText<Spec & string> }[Key];
type NumberInText<Text> = Text extends `${infer Port extends number}/${string}` ? Port : never;

/** The protocol of a port: `'UDP'` of `'53/UDP'`, `'TCP'` of `8080`. */
export type ProtocolOf<Spec> = Spec extends `${number}/${infer Protocol}` ? Protocol : 'TCP';

/** The port as a port map writes it. */
export type SpecOf<Port extends number, Protocol extends string> = Protocol extends 'TCP'
  ? Port
  : Protocol extends ProtocolName
    ? `${Port}/${Protocol}`
    : // Known only at run time, such as `any`.
      Port;

/**
 * What may refer to a port of the map: its name or its number.
 *
 * The type of a property has no alias name, so errors and hovers list the names and numbers themselves, in generic functions, too. Its key
 * is a type parameter, because a type that is resolved in this declaration would be shown by the name of the alias.
 */
export type PortReference<Ports, Key extends 'of' = 'of'> = { of: keyof Ports | NumberOf<Ports[keyof Ports]> }[Key];

/**
 * What a program may ask for as a port; any name or number if there are no ports yet.
 *
 * `keyof Ports` is listed separately for generic functions, where the compiler defers the rest and knows the keys by the constraint.
 */
// If the map is a type parameter, its keys are all that is known.
export type AskedReference<Ports> =
  keyof Ports | ([keyof Ports] extends [never] ? AnyReference<IsOpen<Ports>> : PortReference<Ports>);

/** Any name or number; nothing if all ports of several workloads are known and the workloads share none. */
type AnyReference<Open> = true extends Open ? string | number : string & Invalid<'they have no port in common'>;

/**
 * A name or a number that is known only at run time, when it is looked up. A type parameter is judged by its constraint, and a handle by
 * its port.
 */
// prettier-ignore
export type KnownLater<Reference, Beside, Kind = string | number> =
  // Most references are the name of a port, and take only this step.
  Reference extends keyof Beside ? never
  : IsGeneric<Reference, Beside> extends true ? never
  : Reference extends { readonly protocol: unknown } ? never
  : Reference extends Kind ? IsWide<Reference> extends true ? Reference | Kind : never
  : never;

/** The port that a name or a number means; `never` if the name or number is known only at run time. */
// prettier-ignore
export type SpecFor<Ports, Reference> =
  // A number that is a key finds only one port, and others may have the same number.
  Reference extends number ? NumberedSpec<Ports, Reference>
  : Reference extends keyof Ports ? Ports[Reference]
  // A name that is not a key is not looked up among the numbers, which may be type parameters.
  : never;

/** The port that is asked for. */
// For a member of an enum, the text of a name is the key. It is intersected with `keyof` for generic functions, so that the compiler knows
// the value under the key by the constraint.
// prettier-ignore
export type AskedSpec<Ports, Reference> =
  // Resolves at once for a name that is a type parameter.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- turns a member of an enum into its literal
  Reference & number extends never ? Ports[`${Reference & string}` & keyof Ports]
  : Reference extends string ? Ports[`${Reference}` & keyof Ports] : SpecFor<Ports, Reference>;

/** The ports with a number: those that declare it, or else those whose number is known only at run time. */
// Written inline, because a hover would show the name of a separate type.
// prettier-ignore
type NumberedSpec<Ports, Reference> =
  { [Key in keyof Ports]: NumberOf<Ports[Key]> extends Reference ? Ports[Key] : never }[keyof Ports] extends infer Spec
    ? [Spec] extends [never] ? SpecKnownLater<Ports> : Spec
    : never;

// prettier-ignore
type SpecKnownLater<Ports> =
  // A port whose name is known only at run time says nothing about the others.
  string extends keyof Ports ? PortSpec
  : { [Key in keyof Ports]: number extends NumberOf<Ports[Key]> ? Ports[Key] : never }[keyof Ports];

/** The name or number behind a handle such as `'http' & Port<8080>`; anything else as it is. */
export type PlainReference<Ports, Reference> = Reference extends object
  ? [DeclaredBy<Reference, PortReference<Ports>>] extends [never]
    ? Reference
    : DeclaredBy<Reference, PortReference<Ports>>
  : Reference;

type DeclaredBy<Handle, Reference> = Reference extends unknown ? (Handle extends Reference ? Reference : never) : never;

/** Anything whose ports are known: a container, a workload, an application, a Service. */
export interface HasPorts<Ports> {
  /** The ports by name, as in `{ http: 8080, dns: '53/UDP' }`; the key of a port without a name is its number. */
  readonly portMap: Ports;
}

/**
 * Whether the ports may include any name or any number: they are known only at run time, or there are none yet and containers that are
 * added later may bring some. For one of several workloads, whether this holds for any of them.
 *
 * A map that is derived from a type parameter, as in `<N extends string>(name: N)`, is open: the compiler knows at once that it is an
 * object, but not its keys. If the map itself is a type parameter, the compiler does not know even that: it defers the condition and uses
 * its constraint. `Beside` is a type parameter here and known where this type is used, so that nothing is decided here (see `IsGeneric`).
 */
// prettier-ignore
export type IsOpen<Ports, Beside = 'known'> =
  { of: Ports } extends { of: object }
    ? [Beside, { of: KeysOf<Ports> }] extends [unknown, { of: 'known' }] ? IsEachOpen<Ports> : true
  : IsEachOpen<Ports>;

// prettier-ignore
type IsEachOpen<Ports> =
  Ports extends unknown
    ? [keyof Ports] extends [never] ? true
      // True for the key `string`, and for `${any}`, the key of a name that is `any`, which `string` is not assignable to.
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
      : `${any}` extends keyof Ports ? true
      : HasAnyNumber<Ports>
    : never;

/**
 * Whether the keys are known. They are not if the name of a port is a type parameter.
 *
 * This uses the wildcard that `IsGeneric` explains: with it, such a map is the wildcard itself, or has any text as a key.
 */
// prettier-ignore
type KeysOf<Ports> =
  0[] extends (1 & Ports)[] ? 'any' : string[] extends (keyof Ports)[] ? 'any' : 'known';

/** Whether any number may be among the ports. */
// `extends` alone does not tell: `number` is assignable to each member of an enum, which may be the key of a port without a name.
// prettier-ignore
export type HasAnyNumber<Ports> =
  number extends keyof Ports ? IsWide<keyof Ports & number> : false;

/** Whether there may be at most one key, as in an open map. */
// prettier-ignore
export type IsOne<Key> =
  string extends Key ? true
  : true extends IsUnion<Key> ? false : true;

/**
 * The keys, for `IsOne`; `string` if each has the same port. No two ports of a Service have the same number, so these may be one port whose
 * name or number a condition chooses.
 */
// prettier-ignore
export type KeysApart<Ports> =
  Record<keyof Ports, Ports[keyof Ports]> extends Ports ? string : OwnKeys<Ports>;

/**
 * The ports of containers and of sidecars. Those of sidecars are `readonly`, which later tells them apart: a Service that is given no ports
 * offers those of containers.
 */
// A mapped type over an intersection keeps `readonly`.
// prettier-ignore
export type WithSidecars<Own, Sidecars> =
  [keyof Sidecars] extends [never] ? Own : (Own & Readonly<Sidecars>) extends infer All ? { [Key in keyof All]: All[Key] } : never;

/** The keys that do not belong to sidecars; all keys if every one is `readonly`. */
// prettier-ignore
export type OwnKeys<All> =
  { [Key in keyof All]: Same<Pick<All, Key>, Readonly<Pick<All, Key>>> extends true ? never : Key }[keyof All] extends infer Own
    ? [Own] extends [never] ? keyof All : Own & keyof All
    : never;

// When the compiler compares two such functions, the types after `extends` have to be identical, `readonly` properties included
// (`isTypeIdenticalTo`, `compareProperties`).
type Same<One, Other> =
  (<Any>() => Any extends One ? 1 : 2) extends <Any>() => Any extends Other ? 1 : 2 ? true : false;

/** The keys of each of several maps. */
export type KeyOfAny<Maps> = Maps extends unknown ? keyof Maps : never;
/** The value under a key, in those of several maps that have it. */
export type ValueOfAny<Maps, Key> = Maps extends unknown ? (Key extends keyof Maps ? Maps[Key] : never) : never;

/** `true` or `boolean` for a union, `false` for a single type. */
// Distributes over `All`, too, because wrapping it in a tuple would create further types.
export type IsUnion<One, All = One> = One extends unknown ? (All extends One ? false : true) : never;
