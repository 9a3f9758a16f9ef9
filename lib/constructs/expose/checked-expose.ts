import type { Apart, Fault, FaultIfKnown, Fine, IsGeneric, IsWide, SomeVerdict } from '../../ports/judgement';
import type { Invalid, Undeclared } from '../../ports/message';
import type { DialledPort } from '../../ports/port-handle';
import type { HasPorts, IsOpen, IsUnion, NumberOf, PortMap } from '../../ports/port-map';
import type { ListOfPorts, NotDialled, NotInEach } from '../../ports/problems';
import type { ServicePortNameProblem } from '../../ports/service-port-name';
import type { DidYouMean, PortText } from '../../ports/suggestion';
import type { IsBefore } from '../../ports/text-order';
import type { ExplainedServicePort, LiteralTag } from '../service/explained-service';
import type { ExposedPort, ExposedPorts, ExposeMap } from './expose';
import type { SameTag } from '../container/judged-containers';
import type { LiteralKey } from '../service/judged-reference';
import type { Service } from '../service/service';
import type {
  NodePortJudgement,
  NodePortTag,
  NodePortTwice,
  RemapJudgement,
  ServicePortJudgement,
  ServiceSpec,
  ServiceTag,
} from '../service/judged-service';

/** The ports given to `expose`, or what they should have been; for each workload, if there are several. */
// prettier-ignore
export type CheckedExpose<Given, This extends HasPorts<unknown>, ClusterIP> =
  [Given, 0] extends [never, 0] ? Given
  : unknown extends Given ? ExposedPorts<This['portMap']>
  // A key that is known only at run time: the compiler infers the literal of its value, and then takes that for a number.
  // If the names of the ports are a type parameter, too, it may be any of them.
  : string extends keyof Given ? IsGeneric<keyof This['portMap'], ClusterIP> extends true ? ExposeMap : KnownMap<unknown, This>['map']
  // The keys are a type parameter, or the keys of one.
  : IsGeneric<keyof Given, ClusterIP> extends true ? ExposedPorts<This['portMap']>
  : Verdicts<Given, This, ExposedSpec<ClusterIP>>[SomeVerdict<EachJudgement<Given, This, ExposedSpec<ClusterIP>>>];

interface Verdicts<Given, This extends HasPorts<unknown>, Service> {
  readonly fine: KnownMap<Given, This>['map'];
  readonly fault: Apart<ExplainedMap<Given, This['portMap'], Service>>;
}

// prettier-ignore
type EachJudgement<Given, This, Service> =
  This extends HasPorts<unknown> ? ExposeJudgement<Given, This['portMap'], Service> : Fine;

/** The ports that `expose` may be given. */
// Distributive and accessed by a property, so that within a class of the user's own, the constraint of `this` counts.
// prettier-ignore
export type KnownMap<Given, This> =
  This extends HasPorts<unknown> ? { readonly map: Given & ExposedPorts<This['portMap']> } : never;

/** The Service that `expose` makes. */
// prettier-ignore
export type ServiceOfExpose<Given, This> =
  This extends HasPorts<unknown> ? Service<ExposedPortMap<Given, This['portMap']>> : never;

/** The port map of the Service that `expose` makes. */
// prettier-ignore
type ExposedPortMap<Given, Ports> =
  // Without `as` where possible, because `keyof` recomputes the keys of a mapped type with `as` each time.
  ([TextKey<keyof Given>] extends [keyof Given]
    ? { -readonly [Name in keyof Given]: ServiceSpec<ServicePortOf<Name, Given[Name], Ports>, Ports> }
    : { -readonly [Name in keyof Given as ExposedKey<Name, Given[Name]>]: ServiceSpec<ServicePortOf<Name, Given[Name], Ports>, Ports> }
  ) extends infer Exposed extends PortMap ? Exposed : never;

/** The text of a name; for a member of an enum, the literal that other code writes. */
type NameText<Name> = Name extends string ? `${Name}` : Name;

/** The same, but for a number a text that is not a key of the map: the Service port has another key than the number. */
type TextKey<Name> = Name extends string ? `${Name}` : 'number';

/** The key of a port in the map of the Service. A container port without a name gives it none, so its key is its number. */
// prettier-ignore
type ExposedKey<Name, Value> =
  Name extends number
    ? Value extends number ? Value
      : Value extends { readonly targetPort: string | number | object } ? Name
      : Value extends { readonly port: infer Port extends number } ? Port
      : Name
    : NameText<Name>;

/** The spec of the Service that `expose` makes; its type allows node ports, because it is `NodePort` if a port has one. */
interface ExposedSpec<ClusterIP> {
  readonly clusterIP: ClusterIP;
  readonly type: 'NodePort';
}

// prettier-ignore
type ExposeJudgement<Given, Ports, Service> =
  | Fine
  | {
      [Name in keyof Given]:
        // Only the name is known for `any`, and for a value that is not written yet. (A conditional type on the latter is an error itself.)
        IsAny<Given[Name]> extends true ? NameJudgement<Name, Ports>
        : UnknownNameJudgement<Name, Given[Name], Ports> | PortJudgement<Given, Name, Ports, Service>;
    }[keyof Given];

type IsAny<Value> = [Value] extends ['one'] ? ([Value] extends ['other'] ? true : false) : false;

// prettier-ignore
type PortJudgement<Given, Name extends keyof Given, Ports, Service> =
  | ServicePortJudgement<JudgedPort<Name, Given[Name], Ports>, Ports>
  | NodePortJudgement<Given[Name], Service>
  | RemapJudgement<Service, JudgedPort<Name, Given[Name], Ports>, Ports>
  | FieldsJudgement<Given[Name]>
  | SameTag<ServiceTag<JudgedPort<Name, Given[Name], Ports>, Ports>, TagsBeside<Name, Given, Ports>>
  | NodePortTwice<NodePortTag<JudgedPort<Name, Given[Name], Ports>>, NodePortsBeside<Name, Given, Ports>>;

// Does not use `MisfitField`, which is `never` for the constraint of a number that is a type parameter; see `judgement.ts`.
// prettier-ignore
type FieldsJudgement<Value> =
  Value extends number | true ? Fine
  : Value extends ExposedPort ? [Exclude<keyof Value, keyof ExposedPort>] extends [never] ? Fine : Fault
  : FaultIfKnown;

/** The fields that a port does not have, and those with values of another kind. */
// prettier-ignore
type MisfitField<Value> =
  Value extends number | true ? never
  : { [Field in keyof Value]: Field extends keyof ExposedPort ? Value[Field] extends ExposedPort[Field] ? never : Field : Field }[keyof Value];

/** Whether the port of a name has a target, or a container port has that name. */
// prettier-ignore
type UnknownNameJudgement<Name, Value, Ports> =
  // Resolves at once for a number that is a type parameter.
  [Value & object] extends [never] ? NameJudgement<Name, Ports>
  : [Value] extends [{ readonly targetPort: string | number | object }] ? Fine : NameJudgement<Name, Ports>;

// prettier-ignore
type NameJudgement<Name, Ports> =
  true extends IsOpen<Ports> ? Fine : ClosedNameJudgement<NameText<Name>, Ports>;

// Distributive, so that in a generic function the compiler resolves it for the constraint of the ports.
// prettier-ignore
type ClosedNameJudgement<Name, Ports> =
  Ports extends unknown
    ? Name extends LiteralKey<Ports> ? Fine
      : IsWide<Name> extends true ? Fine
      : FaultIfKnown
    : never;

/** The same port, as in the `ports` of a Service. */
// prettier-ignore
type ServicePortOf<Name, Value, Ports> =
  Value extends number ? { readonly name: NameText<Name>; readonly port: Value; readonly targetPort: NameText<Name> }
  : Value extends true ? { readonly name: NameText<Name>; readonly port: OwnNumber<NameText<Name>, Ports>; readonly targetPort: NameText<Name> }
  : Omit<{ readonly name: NameText<Name>; readonly port: OwnNumber<NameText<Name>, Ports>; readonly targetPort: NameText<Name> }, keyof Value> & Value;

/** The same; resolves at once for a number that is a type parameter, see `NumberOf`. */
// prettier-ignore
type JudgedPort<Name, Value, Ports> =
  [Value & (true | object)] extends [never] ? { readonly name: NameText<Name>; readonly port: Value & number; readonly targetPort: NameText<Name> }
  : ServicePortOf<Name, Value, Ports>;

type OwnNumber<Name, Ports> = Name extends keyof Ports ? NumberOf<Ports[Name]> : number;

/** The tags of the ports under other names, which this one must not have, too. */
// prettier-ignore
type TagsBeside<Name, Given, Ports> =
  string extends keyof Given ? never
  : { [Other in Exclude<keyof Given, Name>]: ServiceTag<JudgedPort<Other, Given[Other], Ports>, Ports> }[Exclude<keyof Given, Name>];

type NodePortsBeside<Name, Given, Ports> = {
  [Other in Exclude<keyof Given, Name>]: NodePortTag<JudgedPort<Other, Given[Other], Ports>>;
}[Exclude<keyof Given, Name>];

/** Names without a target that no container port has. */
type UnknownName<Given, Ports> = {
  [Name in keyof Given]: Fault extends (
    IsAny<Given[Name]> extends true ? NameJudgement<Name, Ports> : UnknownNameJudgement<Name, Given[Name], Ports>
  )
    ? Name
    : never;
}[keyof Given];

// prettier-ignore
type ExplainedMap<Given, Ports, Service> =
  Given extends readonly unknown[] ? Invalid<ListOfPorts>
  : [UnknownName<Given, Ports>] extends [never] ? object & { readonly [Name in keyof Given as Undeclared<Name>]: ExplainedExposed<Name, Given, Ports, Service> }
  // For ports without names, the map below is empty, and anything is assignable to it.
  : [keyof Ports & string] extends [never] ? object & { readonly [Name in keyof Given as Undeclared<Name>]: Name extends UnknownName<Given, Ports> ? Nameless<Name, Ports> : Given[Name] }
  : [DidYouMean<UnknownName<Given, Ports>, keyof Ports>] extends [never]
    // The compiler's own message about an unknown name is the best one.
    ? [Exclude<keyof Given, keyof Ports | UnknownName<Given, Ports>>] extends [never] ? ExposedPorts<Ports>
      : ExposedPorts<Ports> & Omit<Given, UnknownName<Given, Ports> & keyof Given>
  : object & { readonly [Name in keyof Given as Undeclared<Name>]: Name extends UnknownName<Given, Ports> ? MeantName<Name, Ports> : Given[Name] };

// A conditional type, because a message would show the name of an alias for the type that it resolves to.
// prettier-ignore
type Nameless<Name, Ports> =
  Name extends string | number
    ? true extends IsUnion<Ports> ? Invalid<NotInEach<PortText<Name>>> : Invalid<`no container declares ${PortText<Name>}: set targetPort${ToNumber<NumberOf<Ports[keyof Ports]>>}`>
    : never;

/** The number to set, if there is only one. */
type ToNumber<Number extends number> = true extends IsUnion<Number> ? '' : ` to ${Number}`;

// prettier-ignore
type MeantName<Name, Ports> =
  [DidYouMean<Name, keyof Ports>] extends [never] ? Invalid<`no container declares a port '${Name & string}'`> : DidYouMean<Name, keyof Ports>;

// prettier-ignore
type ExplainedExposed<Name extends keyof Given, Given, Ports, Service> =
  [Undialled<Given[Name]>] extends [never] ? ExplainedDialled<Name, Given, Ports, Service> : Invalid<NotDialled>;

/** A value that gives no number to dial. A handle, an endpoint and a Service do not either, although they have some of the fields. */
// prettier-ignore
type Undialled<Value> =
  Value extends number | true ? never
  : Value extends string ? Value
  : Value extends object ? Value extends DialledPort | HasPorts<unknown> ? Value : never
  : Value;

// prettier-ignore
type ExplainedDialled<Name extends keyof Given, Given, Ports, Service> =
  [Name & string extends infer Text extends string ? ServicePortNameProblem<Text> : never] extends [never]
    ? [MisfitField<Given[Name]>] extends [never]
      ? ExplainedPort<Given[Name], ExplainedServicePort<ServicePortOf<Name, Given[Name], Ports>, Ports, Service, LiteralBefore<Name, Given, Ports> | NodePortsBeside<Name, Pick<Given, NotAfter<Name, keyof Given>>, Ports>, false>>
      : ExposedPort
    : Invalid<ServicePortNameProblem<Name & string>>;

// prettier-ignore
type LiteralBefore<Name, Given, Ports> =
  { [Other in NotAfter<Name, keyof Given>]: LiteralTag<ServicePortOf<Other, Given[Other], Ports>, Ports> }[NotAfter<Name, keyof Given>];

/** The other names, except those that come after this one, which are reported themselves. */
// prettier-ignore
type NotAfter<Name, Names extends PropertyKey> =
  Names extends Name ? never : IsBefore<KeyText<Name>, KeyText<Names>> extends true ? never : Names;

type KeyText<Key> = `${Key & (string | number)}`;

/** If a port is just a number, the message about the number becomes that about the port. */
// prettier-ignore
type ExplainedPort<Value, Explained> =
  Value extends number | true ? Explained extends { readonly port: infer Port } ? Value extends true ? Port extends number ? true : Port : Port : never
  : object & { readonly [Field in keyof Value as Undeclared<Field>]: Field extends keyof Explained ? Explained[Field] : never };
