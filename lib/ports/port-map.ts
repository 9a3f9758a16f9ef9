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
 * A map that may be written to, with texts for keys that are members of an enum, so that either finds its port.
 *
 * Only where there are such: the compiler maps keys to others at a price.
 */
// prettier-ignore
export type NamedByText<Map> =
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- the text of a member of an enum is another type
  `${keyof Map & string}` extends keyof Map ? { -readonly [Name in keyof Map]: Map[Name] }
  : { -readonly [Name in keyof Map as TextOf<Name>]: Map[Name] };

/** The text of a key that is one. */
export type TextOf<Name> = Name extends string ? `${Name}` : Name;

/** The number of a port: `53` of `'53/UDP'`. */
// Intersections, because the compiler works out that of a type parameter and a primitive at once, by the constraint, where it puts a
// conditional type off: of `N extends number` the number is `N`, and there is no text (`getIntersectionType`, since TypeScript 5.4).
export type NumberOf<Spec, Key extends 'of' = 'of'> = { of: (Spec & number) | NumberInText<Spec & string> }[Key];
type NumberInText<Text> = Text extends `${infer Port extends number}/${string}` ? Port : never;

/** The protocol of a port: `'UDP'` of `'53/UDP'`, `'TCP'` of `8080`. */
export type ProtocolOf<Spec> = Spec extends `${number}/${infer Protocol}` ? Protocol : 'TCP';

/** The port as a port map writes it. */
export type SpecOf<Port extends number, Protocol extends string> = Protocol extends 'TCP'
  ? Port
  : Protocol extends ProtocolName
    ? `${Port}/${Protocol}`
    : // Known at run time only, as of `any`.
      Port;

/**
 * What may stand where a port of the map is meant: its name or its number.
 *
 * The type of a property has no name, so that errors and hovers list the names and numbers themselves, in generic functions too; with a
 * type parameter for its key, as what is worked out where this is declared would be called by this name.
 */
export type PortReference<Ports, Key extends 'of' = 'of'> = { of: keyof Ports | NumberOf<Ports[keyof Ports]> }[Key];

/**
 * What may be asked for as a port: any name or number, where there are no ports as yet.
 *
 * The keys stand beside it for generic functions, in which the compiler puts the rest off, and knows the keys by the constraint.
 */
// Of a map that is a type parameter they are all that is known.
export type AskedReference<Ports> =
  keyof Ports | ([keyof Ports] extends [never] ? AnyReference<IsOpen<Ports>> : PortReference<Ports>);

/** Of several workloads whose ports are all known, and which share none, there is none that may be asked for. */
type AnyReference<Open> = true extends Open ? string | number : string & Invalid<'they have no port in common'>;

/**
 * A name or a number that is known at run time only: it is looked for then. One that is a type parameter is judged by its constraint, and a
 * handle by its port.
 */
// prettier-ignore
export type KnownLater<Reference, Beside, Kind = string | number> =
  // The name of a port in one step, as most are.
  Reference extends keyof Beside ? never
  : IsGeneric<Reference, Beside> extends true ? never
  : Reference extends { readonly protocol: unknown } ? never
  : Reference extends Kind ? IsWide<Reference> extends true ? Reference | Kind : never
  : never;

/** The port that a name or a number means; of one that is known at run time only, none. */
// prettier-ignore
export type SpecFor<Ports, Reference> =
  // Of a number, a key is that of one port alone, and others may have the number, too.
  Reference extends number ? NumberedSpec<Ports, Reference>
  : Reference extends keyof Ports ? Ports[Reference]
  // No name that is not among them is looked for among the numbers, which may be type parameters.
  : never;

/** The port that is asked for. */
// The key and `keyof` are intersected for generic functions: the compiler knows by the constraint what stands under the key.
// prettier-ignore
export type AskedSpec<Ports, Reference> =
  Reference extends string ? Ports[NameAmong<Reference, keyof Ports>] : SpecFor<Ports, Reference>;

/** A name as one of the keys: of a member of an enum, which is no key itself, its text. */
// Both at once, because the compiler puts a condition off in a generic function.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- of a member of an enum it is the literal
type NameAmong<Reference, Keys> = (Reference & Keys) | (`${Reference & string}` & Keys);

/** The ports of a number: those that have it, else those whose number is known at run time only. */
// Not a type of its own, whose name a hover would show.
// prettier-ignore
type NumberedSpec<Ports, Reference> =
  { [Key in keyof Ports]: NumberOf<Ports[Key]> extends Reference ? Ports[Key] : never }[keyof Ports] extends infer Spec
    ? [Spec] extends [never] ? SpecKnownLater<Ports> : Spec
    : never;

// prettier-ignore
type SpecKnownLater<Ports> =
  // A port whose name is known at run time only says nothing of the others.
  string extends keyof Ports ? PortSpec
  : { [Key in keyof Ports]: number extends NumberOf<Ports[Key]> ? Ports[Key] : never }[keyof Ports];

/** The name or number that a handle stands for, which is `'http' & Port<8080>`; anything else as it is. */
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
 * Whether any name or any number may be among the ports: they are known at run time only, or there are none as yet, and containers
 * that are added later have some. Of one of several workloads, whether it is so of any.
 *
 * A map that is worked out from a type parameter, as that of `<N extends string>(name: N)`, is open: the compiler knows at once that it is
 * an object, but not its keys. Of a map that is a type parameter itself it does not know even that, puts the condition off, and takes what
 * the constraint leads to. `Beside` is a type parameter here and known where this is asked, so that nothing is decided here (`IsGeneric`).
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
      // Any string, as of the key `string`; and `${any}` itself, as of a name that is `any`, which `string` is not assignable to.
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as it says
      : `${any}` extends keyof Ports ? true
      : HasAnyNumber<Ports>
    : never;

/**
 * Whether the keys are known; if the name of a port is a type parameter, they are not.
 *
 * What the compiler tries at once is told in `IsGeneric`: such a map is a wildcard itself, or any text is a key of it.
 */
// prettier-ignore
type KeysOf<Ports> =
  0[] extends (1 & Ports)[] ? 'any' : string[] extends (keyof Ports)[] ? 'any' : 'known';

/** Whether any number may be among the ports. */
// A number is assignable to each member of an enum, as of a port without a name, so that `extends` alone does not tell.
// prettier-ignore
export type HasAnyNumber<Ports> =
  number extends keyof Ports ? IsWide<keyof Ports & number> : false;

/** Whether there may be one key alone, or none: of an open map there may be. */
// prettier-ignore
export type IsOne<Key> =
  string extends Key ? true
  : true extends IsUnion<Key> ? false : true;

/**
 * The keys, for `IsOne`; any key, where each has the same port: a Service has no two ports of one number, so they may be one port whose
 * name or number a condition chooses.
 */
// prettier-ignore
export type KeysApart<Ports> =
  Record<keyof Ports, Ports[keyof Ports]> extends Ports ? string : OwnKeys<Ports>;

/**
 * What containers have, by its name, and what sidecars have, which is readonly: so it is seen later which is offered by a Service that is told
 * no ports.
 */
// Of an intersection, a mapped type takes over what is readonly.
// prettier-ignore
export type WithSidecars<Own, Sidecars> =
  [keyof Sidecars] extends [never] ? Own : (Own & Readonly<Sidecars>) extends infer All ? { [Key in keyof All]: All[Key] } : never;

/** The keys of what is not of sidecars; of a map that has readonly keys alone, each. */
// prettier-ignore
export type OwnKeys<All> =
  { [Key in keyof All]: Same<Pick<All, Key>, Readonly<Pick<All, Key>>> extends true ? never : Key }[keyof All] extends infer Own
    ? [Own] extends [never] ? keyof All : Own & keyof All
    : never;

// Of the conditions of two functions the compiler asks whether they are the same, and so whether a property is readonly
// (`isTypeIdenticalTo`, `compareProperties`).
type Same<One, Other> =
  (<Any>() => Any extends One ? 1 : 2) extends <Any>() => Any extends Other ? 1 : 2 ? true : false;

/** The keys of each of several maps. */
export type KeyOfAny<Maps> = Maps extends unknown ? keyof Maps : never;
/** What stands under a key of several maps, in those that have it. */
export type ValueOfAny<Maps, Key> = Maps extends unknown ? (Key extends keyof Maps ? Maps[Key] : never) : never;

/** `true`, or `boolean`, where there are several. */
// Each of `All` by itself, because tuples of them would be types of their own.
export type IsUnion<One, All = One> = One extends unknown ? (All extends One ? false : true) : never;
