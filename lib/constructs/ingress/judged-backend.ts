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

/** The ports of a Service; any, of one of cdk8s-plus. */
export type PortsBehind<Service> = Service extends HasPorts<unknown> ? Service['portMap'] : PortMap;

/** What stands for options where there are none. */
export interface NoOptions {
  readonly port?: undefined;
  readonly isLeftOut: true;
}

/** The Service of a backend, or why it cannot be one. */
// prettier-ignore
export type CheckedBackendService<Service, Options> =
  [Service] extends [never] ? Service
  : Judged<ServiceJudgement<Service, Options>, Service, ExplainedService<Service>>;

// Distributive, all of it: so within a generic function the constraints of the parameters are what counts.
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

// Of `any`, as JSON has it, nothing is known.
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

/** Why a port has to be said. */
// prettier-ignore
export type UnsaidPort<Ports, NotSaid extends string = PortNotSaid> =
  [EachTcp<Ports>] extends [never] ? Invalid<NoPortForIngress> : Invalid<NotSaid>;

type EachTcp<Ports> = Ports extends unknown ? TcpNumber<Ports[keyof Ports]> : never;

/** The options of a backend, or what they should have been. */
// prettier-ignore
export type CheckedBackendOptions<Options, Ports> =
  [Options] extends [never] ? Options | object
  // What the compiler asks of the constraint, for each call, before it has inferred anything.
  : unknown extends Options ? ServiceIngressBackendOptions
  : JudgedProps<Options, BackendOptionsJudgement<Options, Ports>, ServiceIngressBackendOptions, ExplainedBackendOptions<Options, Ports, ServiceIngressBackendOptions>>;

/** Whether the port that options say, if any, is right. */
// prettier-ignore
export type BackendOptionsJudgement<Options, Ports> =
  Options extends { readonly port: infer Port } ? BackendPortJudgement<Port, Ports> : Fine;

/** Options of which the port is wrong, as they should have been. */
// prettier-ignore
export type ExplainedBackendOptions<Options, Ports, Known> =
  Options extends unknown
    // The compiler's own message about a misspelled property is the best there is; for that, the plain options stand here.
    ? [Exclude<keyof Options, keyof Known>] extends [never]
      ? object & { readonly [Field in keyof Options as Undeclared<Field>]: Field extends 'port' ? ExplainedBackendPort<Options[Field], Ports> : Options[Field] }
      : Known
    : never;

/** Whether a name or a number is that of a TCP port which the Service has, and an Ingress takes. */
// prettier-ignore
export type BackendPortJudgement<Reference, Ports, References = Reference> =
  Reference extends Unchecked ? Fine
  : Reference extends object ? Fault
  : Reference extends string | number
    ? true extends IsOpen<Ports> ? Fine
    : IsWide<Reference> extends true ? Fine
    : LiteralJudgement<Reference, Ports, References, Ports>
  : Reference extends undefined ? Fine : Fault;

/** Of several Services, for each of them. */
// prettier-ignore
type LiteralJudgement<Reference extends string | number, Ports, References, EachPorts> =
  Ports extends unknown
    // The texts, as of a member of an enum.
    ? Reference extends number ? `${Reference}` extends `${TcpNumber<Ports[keyof Ports]>}` ? Fine : ChosenJudgement<Reference, Ports, References, EachPorts>
      : `${Reference}` extends NamesFor<Ports> ? Fine : ChosenJudgement<Reference, Ports, References, EachPorts>
    : never;

/** Of several Services and several ports, whether one condition may choose both. */
// prettier-ignore
type ChosenJudgement<Reference extends string | number, Ports, References, EachPorts> =
  true extends IsUnion<EachPorts>
    ? ChosenTogether<`${Reference}`, `${References & (string | number)}`, TextsFor<Ports>, TextsFor<EachPorts>>
    : Fault;

type TextsFor<Ports> = Ports extends unknown ? NamesFor<Ports> | `${TcpNumber<Ports[keyof Ports]>}` : never;

/** The number of a port by TCP. */
// prettier-ignore
type TcpNumber<Spec> = Spec extends number ? Spec : Spec extends `${infer Port extends number}/TCP` ? Port : never;

/** The names by which an Ingress can mean a port; `keyof`, because of an indexed access the compiler would show the name of this type. */
type NamesFor<Ports> = keyof {
  [Name in keyof Ports & string as [TcpNumber<Ports[Name]>] extends [never] ? never : FitName<Name>]: 1;
};

type FitName<Name extends string> = [PortNameProblem<Name>] extends [never] ? Name : never;

// `extends infer` drops the names of types, so that the values alone are listed.
type Allowed<Ports> = NamesFor<Ports> | TcpNumber<Ports[keyof Ports]> extends infer Reference ? Reference : never;

/** The port of a backend as it should have been; a conditional type, so that the compiler has no name for what it comes to. */
// prettier-ignore
export type ExplainedBackendPort<Reference, Ports> =
  // A handle is a name besides, which would do where the Service has it, too.
  Exclude<Allowed<Ports>, Reference extends AnyPort & Allowed<Ports> ? Allowed<Ports> : never> | Reproach<Reference, Ports> extends infer Explained ? Explained : never;

// prettier-ignore
type Reproach<Reference, Ports> =
  Reference extends AnyPort ? Invalid<PortOfPodsAsked<Reference['number']>>
  : Reference extends DialledPort ? Invalid<EndpointAsked>
  : ExplainedLiteral<`${Reference & (string | number)}`, Ports>;

/** Why a port that is there cannot be used; of one that is not, which one was meant. */
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
