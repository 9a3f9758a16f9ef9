import type { Fault, Fine, IsWide, Judged } from '../ports/judgement';
import type { Invalid } from '../ports/message';
import type { IsOpen, NumberOf } from '../ports/port-map';
import type { ServicePortNameProblem } from '../ports/service-port-name';
import type { DidYouMean } from '../ports/suggestion';
import type { ExplainedServicePort, LiteralTag } from './explained-service';
import type { ExposedPort, ExposedPorts } from './expose';
import type { SameTag } from './judged-containers';
import type {
  NodePortJudgement,
  RemapJudgement,
  ServicePortJudgement,
  ServiceSpec,
  ServiceTag,
} from './judged-service';

/** The ports given to `expose`, or what they should have been. */
// prettier-ignore
export type CheckedExpose<Given, Ports, ClusterIP, Service = ExposedService<ClusterIP>> =
  Judged<ExposeJudgement<Given, Ports, Service>, Given & ExposedPorts<Ports>, ExplainedMap<Given, Ports, Service>>;

/** The port map of the Service that `expose` makes. */
export type ExposedPortMap<Given, Ports> = {
  -readonly [Name in keyof Given as NameText<Name>]: ServiceSpec<ServicePortOf<Name, Given[Name], Ports>, Ports>;
} extends infer Exposed
  ? Exposed
  : never;

/** The text of a name: of a member of an enum it is the literal that everybody else writes. */
type NameText<Name> = Name extends string ? `${Name}` : Name;

/** What the Service says that `expose` makes: it takes node ports wherever there are some. */
interface ExposedService<ClusterIP> {
  readonly clusterIP: ClusterIP;
  readonly type: 'NodePort';
}

// prettier-ignore
type ExposeJudgement<Given, Ports, Service> =
  | Fine
  | {
      [Name in keyof Given]:
        | UnknownNameJudgement<Name, Given[Name], Ports>
        | ServicePortJudgement<ServicePortOf<Name, Given[Name], Ports>, Ports>
        | NodePortJudgement<Given[Name], Service>
        | RemapJudgement<Service, ServicePortOf<Name, Given[Name], Ports>, Ports>
        | ([UnknownField<Given[Name]>] extends [never] ? Fine : Fault)
        | SameTag<ServiceTag<ServicePortOf<Name, Given[Name], Ports>, Ports>, TagsBeside<Name, Given, Ports>>;
    }[keyof Given];

type UnknownField<Value> = Value extends number | true ? never : Exclude<keyof Value, keyof ExposedPort>;

/** A name that says no target and that no container port has. */
// prettier-ignore
type UnknownNameJudgement<Name, Value, Ports> =
  true extends IsOpen<Ports> ? Fine
  : NameText<Name> extends keyof Ports ? Fine
  : IsWide<Name> extends true ? Fine
  : Value extends { readonly targetPort: string | number | object } ? Fine
  : Fault;

/** The same port as `ports` of a Service has it. */
// prettier-ignore
type ServicePortOf<Name, Value, Ports> =
  Value extends number ? { readonly name: NameText<Name>; readonly port: Value; readonly targetPort: NameText<Name> }
  : Value extends true ? { readonly name: NameText<Name>; readonly port: OwnNumber<NameText<Name>, Ports>; readonly targetPort: NameText<Name> }
  : Omit<{ readonly name: NameText<Name>; readonly port: OwnNumber<NameText<Name>, Ports>; readonly targetPort: NameText<Name> }, keyof Value> & Value;

type OwnNumber<Name, Ports> = Name extends keyof Ports ? NumberOf<Ports[Name]> : number;

/** What the ports under other names have, which this one must not have too. */
// prettier-ignore
type TagsBeside<Name, Given, Ports> =
  string extends keyof Given ? never
  : { [Other in Exclude<keyof Given, Name>]: ServiceTag<ServicePortOf<Other, Given[Other], Ports>, Ports> }[Exclude<keyof Given, Name>];

/** Names that say no target and that no container port has. */
type UnknownName<Given, Ports> = {
  [Name in keyof Given]: Fault extends UnknownNameJudgement<Name, Given[Name], Ports> ? Name : never;
}[keyof Given];

// prettier-ignore
type ExplainedMap<Given, Ports, Service> =
  [UnknownName<Given, Ports>] extends [never] ? { readonly [Name in keyof Given]: ExplainedExposed<Name, Given, Ports, Service> }
  : [DidYouMean<UnknownName<Given, Ports>, keyof Ports>] extends [never]
    // The compiler's own message about an unknown name is the best there is.
    ? [Exclude<keyof Given, keyof Ports | UnknownName<Given, Ports>>] extends [never] ? ExposedPorts<Ports>
      : ExposedPorts<Ports> & Omit<Given, UnknownName<Given, Ports> & keyof Given>
  : { readonly [Name in keyof Given]: Name extends UnknownName<Given, Ports> ? MeantName<Name, Ports> : Given[Name] };

// prettier-ignore
type MeantName<Name, Ports> =
  [DidYouMean<Name, keyof Ports>] extends [never] ? Invalid<`no container declares a port '${Name & string}'`> : DidYouMean<Name, keyof Ports>;

// prettier-ignore
type ExplainedExposed<Name extends keyof Given, Given, Ports, Service> =
  [Name & string extends infer Text extends string ? ServicePortNameProblem<Text> : never] extends [never]
    ? [UnknownField<Given[Name]>] extends [never]
      ? ExplainedPort<Given[Name], ExplainedServicePort<ServicePortOf<Name, Given[Name], Ports>, Ports, Service, LiteralBeside<Name, Given, Ports>, false>>
      : ExposedPort
    : Invalid<ServicePortNameProblem<Name & string>>;

// prettier-ignore
type LiteralBeside<Name, Given, Ports> =
  { [Other in Exclude<keyof Given, Name>]: LiteralTag<ServicePortOf<Other, Given[Other], Ports>, Ports> }[Exclude<keyof Given, Name>];

/** Where a port is a number only, what is said about the number is said about the port. */
// prettier-ignore
type ExplainedPort<Value, Explained> =
  Value extends number | true ? Explained extends { readonly port: infer Port } ? Value extends true ? Port extends number ? true : Port : Port : never
  : { readonly [Field in keyof Value]: Field extends keyof Explained ? Explained[Field] : never };
