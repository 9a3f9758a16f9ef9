import type * as kplus from '../../kplus/cdk8s-plus';
import type { ChosenTogether, Fault, FaultIfKnown, Fine, IsWide, Judged, JudgedProps } from '../../ports/judgement';
import type { Invalid, Undeclared } from '../../ports/message';
import type { AnyPort, DialledPort } from '../../ports/port-handle';
import type { HasPorts, IsOne, IsOpen, IsUnion, KeysApart, NumberOf, PortMap, ProtocolOf } from '../../ports/port-map';
import type { PortNameProblem } from '../../ports/port-name';
import type {
  EndpointAsked,
  NamedForIngress,
  NoPortForIngress,
  NotForIngress,
  NothingShared,
  PortNotSaid,
  PortOfPodsAsked,
  WorkloadForService,
} from '../../ports/problems';
import type { DidYouMean } from '../../ports/suggestion';
import type { Unchecked } from '../../ports/unchecked';
import type { AnyEndpoint } from '../endpoint/endpoint';
import type { NotYetEndpoint, ProtocolJudgement, TakenEndpoint } from '../endpoint/taken-port';
import type { ServiceIngressBackendOptions } from './backend-options';

/** The ports of a Service; any ports for a Service of cdk8s-plus. */
export type PortsBehind<Service> = Service extends HasPorts<unknown> ? Service['portMap'] : PortMap;

/** Takes the place of options if there are none. */
export interface NoOptions {
  readonly port?: undefined;
  readonly isLeftOut: true;
}

/** The Service of a backend, or why it cannot be one. */
// prettier-ignore
export type CheckedBackendService<Service, Options> =
  [Service] extends [never] ? Service
  : Judged<ServiceJudgement<Service, Options>, Service, ExplainedService<Service>>;

// All of these are distributive, so that within a generic function the constraints of the type parameters count.
// prettier-ignore
type ServiceJudgement<Service, Options> =
  Service extends HasPorts<unknown> & { readonly endpoint: unknown } ? PortsJudgement<Service['portMap'], Options>
  : Service extends { readonly bind: unknown } ? Fine : Fault;

// prettier-ignore
export type PortsJudgement<Ports, Options> =
  Ports extends unknown
    ? true extends IsOpen<Ports> ? Fine
      : | ([TcpNumber<Ports[keyof Ports]>] extends [never] ? FaultIfKnown : Fine)
        | (IsOne<KeysApart<Ports>> extends true ? Fine : UnsaidJudgement<Options>)
    : never;

// Nothing is known about `any`, such as data from JSON.
// prettier-ignore
type UnsaidJudgement<Options> =
  Options extends NoOptions ? [Options] extends ['any'] ? Fine : Fault
  : 'port' extends keyof Options ? Fine : Fault;

// prettier-ignore
type ExplainedService<Service> =
  Service extends { readonly endpoint: unknown } ? UnsaidPort<PortsBehind<Service>>
  : Service extends DialledPort ? Invalid<EndpointAsked>
  : Service extends { readonly expose: unknown } ? Invalid<WorkloadForService>
  : kplus.Service;

/** Why a port has to be given. */
// prettier-ignore
export type UnsaidPort<Ports, NotSaid extends string = PortNotSaid> =
  [EachTcp<Ports>] extends [never] ? Invalid<NoPortForIngress> : Invalid<NotSaid>;

type EachTcp<Ports> = Ports extends unknown ? TcpNumber<Ports[keyof Ports]> : never;

/** The options of a backend, or what they should have been. */
// prettier-ignore
export type CheckedBackendOptions<Options, Ports> =
  [Options] extends [never] ? Options | object
  // The compiler asks this of the constraint, once for each call, before it infers anything.
  : unknown extends Options ? ServiceIngressBackendOptions
  : JudgedProps<Options, BackendOptionsJudgement<Options, Ports>, ServiceIngressBackendOptions, ExplainedBackendOptions<Options, Ports, ServiceIngressBackendOptions>>;

/** Whether the port in the options, if any, is right. */
// prettier-ignore
export type BackendOptionsJudgement<Options, Ports> =
  Options extends { readonly port: infer Port } ? BackendPortJudgement<Port, Ports> : Fine;

/** Options with a wrong port, as they should have been. */
// prettier-ignore
export type ExplainedBackendOptions<Options, Ports, Known> =
  Options extends unknown
    // With the plain options here, the compiler reports a misspelled property with its own message, which is the best one.
    ? [Exclude<keyof Options, keyof Known>] extends [never]
      ? object & { readonly [Field in keyof Options as Undeclared<Field>]: Field extends 'port' ? ExplainedBackendPort<Options[Field], Ports> : Options[Field] }
      : Known
    : never;

/** Whether a name or a number refers to a TCP port of the Service that an Ingress accepts. */
// prettier-ignore
export type BackendPortJudgement<Reference, Ports, References = Reference> =
  Reference extends Unchecked ? Fine
  : Reference extends object ? Fault
  : Reference extends string | number
    ? true extends IsOpen<Ports> ? Fine
    : IsWide<Reference> extends true ? Fine
    : LiteralJudgement<Reference, Ports, References, Ports>
  : Reference extends undefined ? Fine : Fault;

/** The same for each of several Services. */
// prettier-ignore
type LiteralJudgement<Reference extends string | number, Ports, References, EachPorts> =
  Ports extends unknown
    // Compares texts, because a member of an enum is not its literal.
    ? Reference extends number ? `${Reference}` extends `${TcpNumber<Ports[keyof Ports]>}` ? Fine : ChosenJudgement<Reference, Ports, References, EachPorts>
      : `${Reference}` extends NamesFor<Ports> ? Fine : ChosenJudgement<Reference, Ports, References, EachPorts>
    : never;

/** Whether one condition may choose both the Service and the port, if there are several of each. */
// prettier-ignore
type ChosenJudgement<Reference extends string | number, Ports, References, EachPorts> =
  true extends IsUnion<EachPorts>
    ? ChosenTogether<`${Reference}`, `${References & (string | number)}`, TextsFor<Ports>, TextsFor<EachPorts>>
    : Fault;

type TextsFor<Ports> = Ports extends unknown ? NamesFor<Ports> | `${TcpNumber<Ports[keyof Ports]>}` : never;

/** The number of a TCP port. */
// prettier-ignore
type TcpNumber<Spec> = Spec extends number ? Spec : Spec extends `${infer Port extends number}/TCP` ? Port : never;

/**
 * The names by which an Ingress can refer to a port. With `keyof`, because for an indexed access the compiler would show the name of this
 * type.
 */
type NamesFor<Ports> = keyof {
  [Name in keyof Ports & string as [TcpNumber<Ports[Name]>] extends [never] ? never : FitName<Name>]: 1;
};

type FitName<Name extends string> = [PortNameProblem<Name>] extends [never] ? Name : never;

// `extends infer` drops the names of types, so that only the values are listed.
type Allowed<Ports> = NamesFor<Ports> | TcpNumber<Ports[keyof Ports]> extends infer Reference ? Reference : never;

/** The port of a backend as it should have been; a conditional type, so that the resulting type has no alias name. */
// prettier-ignore
export type ExplainedBackendPort<Reference, Ports> =
  // A handle is also a name, which would be accepted if the Service has the same name.
  Exclude<Allowed<Ports>, Reference extends AnyPort & Allowed<Ports> ? Allowed<Ports> : never> | Reproach<Reference, Ports> extends infer Explained ? Explained : never;

// prettier-ignore
type Reproach<Reference, Ports> =
  Reference extends AnyPort ? Invalid<PortOfPodsAsked<Reference['number']>>
  : Reference extends DialledPort ? Invalid<EndpointAsked>
  : ExplainedLiteral<`${Reference & (string | number)}`, Ports>;

/** Why a port of the Service cannot be used, or which port was meant if there is no such port. */
// prettier-ignore
type ExplainedLiteral<Text extends string, Ports> =
  [MeantSpec<Text, Ports>] extends [never] ? [Allowed<Ports>] extends [never] ? Invalid<NothingShared<'Services'>> : DidYouMean<Text, keyof Ports>
  : [TcpNumber<MeantSpec<Text, Ports>>] extends [never]
    ? Invalid<NotForIngress<NumberOf<MeantSpec<Text, Ports>>, ProtocolOf<MeantSpec<Text, Ports>> & string>>
  : [PortNameProblem<Text>] extends [never] ? never
  : Invalid<NamedForIngress<PortNameProblem<Text>, TcpNumber<MeantSpec<Text, Ports>>>>;

/** The port that a text means, by name or by number. */
// prettier-ignore
type MeantSpec<Text, Ports> =
  { [Key in keyof Ports]: Text extends `${Key & (string | number)}` | `${NumberOf<Ports[Key]>}` ? Ports[Key] : never }[keyof Ports];

/** The endpoint of a backend, or why it cannot be one. */
// prettier-ignore
export type CheckedBackendEndpoint<Given> =
  [Given] extends [never] ? Given
  : unknown extends Given ? AnyEndpoint
  : Judged<EndpointJudgement<Given>, AnyEndpoint, ExplainedEndpoint<Given>>;

// prettier-ignore
type EndpointJudgement<Given> =
  Given extends NotYetEndpoint ? Fault
  : Given extends { readonly protocol: infer Own } ? ProtocolJudgement<Own, 'TCP'>
  : Fine;

// prettier-ignore
type ExplainedEndpoint<Given> =
  Given extends NotYetEndpoint ? TakenEndpoint<Given>
  : Given extends { readonly protocol: 'UDP' | 'SCTP'; readonly port: number } ? Invalid<NotForIngress<Given['port'], Given['protocol']>>
  : never;
