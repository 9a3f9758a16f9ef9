import type { Fault, Fine, IsGeneric, IsWide } from '../../ports/judgement';
import type { Invalid, Undeclared } from '../../ports/message';
import type { DialledPort } from '../../ports/port-handle';
import type { IsUnion, NumberOf, PlainReference, PortReference, ProtocolOf, SpecFor } from '../../ports/port-map';
import type { NodePortProblem, PortNumberProblem } from '../../ports/port-number';
import type {
  HeadlessRemap,
  NamelessPort,
  NameTwiceInService,
  NodePortTwiceInService,
  NoNodePorts,
  NumberTwiceInService,
  OtherProtocol,
  PortOfService,
  UnsetTarget,
} from '../../ports/problems';
import type { ServicePortNameProblem } from '../../ports/service-port-name';
import type { DidYouMean, Suggestion, SuggestionOfSeveral } from '../../ports/suggestion';
import type { ReferenceJudgement } from './judged-reference';
import type {
  CarriedName,
  IsHeadless,
  NodePortTag,
  NodePortTwice,
  ProtocolJudgement,
  RemapFault,
  ServiceTag,
  TakesNodePorts,
  TargetOf,
  UnsetJudgement,
} from './judged-service';

/** The ports of a Service as they should have been; see `explained-containers.ts`. */
// prettier-ignore
export type ExplainedServicePorts<Given, Ports, Props, Seen = never, Several = Given extends readonly [unknown, unknown, ...unknown[]] ? true : false> =
  Given extends readonly [infer Port, ...infer Rest]
    ? readonly [ExplainedServicePort<Port, Ports, Props, Several extends true ? Seen : never, Several>, ...ExplainedServicePorts<Rest, Ports, Props, Seen | LiteralTag<Port, Ports> | NodePortTag<Port>, Several>]
    : Given extends readonly [] ? readonly [] : Given;

/** What no other port of the Service may have; `never` if it is known only at run time. */
export type LiteralTag<Port, Ports> = Literal<ServiceTag<Port, Ports>>;
type Literal<Tag> = Tag extends unknown ? (IsWide<Tag> extends true ? never : Tag) : never;

/** A port of a Service as it should have been. */
// prettier-ignore
export type ExplainedServicePort<Port, Ports, Props, Seen, Several> = object & {
  readonly [Field in keyof Port as Undeclared<Field>]:
    Field extends 'targetPort' ? ExplainedTarget<Port[Field], Ports, Props>
    : Field extends 'port' ? ExplainedPort<Port[Field], Port, Ports, Props, Seen, Several>
    : Field extends 'name' ? ExplainedName<Port[Field], Seen>
    : Field extends 'protocol' ? ExplainedProtocol<Port[Field], TargetOf<Port, Ports>, Ports>
    : Field extends 'nodePort' ? ExplainedNodePort<Port[Field], Props, NodePortTag<Port>, Seen>
    : Port[Field];
} extends infer Explained ? Explained : never;

// prettier-ignore
type ExplainedTarget<Target, Ports, Props> =
  [Exclude<ReferenceJudgement<Target, Ports>, Fine>] extends [never] ? Target
  : Target extends DialledPort ? AllowedReference<Ports, Target> | Invalid<PortOfService<Target['port']>>
  : Extract<Target, undefined> | AllowedReference<Ports, Target> | Suggested<WrongAmong<Target, Ports>, Ports, Props>;

// prettier-ignore
type WrongAmong<Target, Ports> =
  Target extends unknown ? [Exclude<ReferenceJudgement<Target, Ports>, Fine>] extends [never] ? never : Target : never;

// For a single container, the ports of other containers do not matter.
// prettier-ignore
type Suggested<Wrong, Ports, Props> =
  Props extends { readonly container: unknown } ? DidYouMean<Wrong, keyof Ports>
  : true extends IsUnion<Ports> ? SuggestionOfSeveral<Wrong, keyof Ports, ReferenceInAny<Ports>>
  : Suggestion<Wrong, keyof Ports>;

/** The names and numbers that any of several maps has. */
type ReferenceInAny<Maps> = Maps extends unknown ? keyof Maps | NumberOf<Maps[keyof Maps]> : never;

// If the map is a type parameter, this is deferred, so that a generic function cannot pass just any name that `P extends PortMap` could
// have.
// prettier-ignore
type AllowedReference<Ports, Target> =
  IsGeneric<Ports, Target> extends true ? PortReference<Ports> extends infer Reference ? Reference : never
  : true extends IsUnion<Ports> ? keyof Ports | NumberInEach<NumberOf<Ports[keyof Ports]>, Ports> extends infer Reference ? Reference : never
  : PortReference<Ports>;

/** The numbers that every one of several maps has. */
// prettier-ignore
type NumberInEach<Number, Maps> =
  Exclude<Number, Maps extends unknown ? Exclude<Number, NumberOf<Maps[keyof Maps]>> : never>;

// prettier-ignore
type ExplainedPort<Value, Port, Ports, Props, Seen, Several> =
  Value extends number
    ? [PortNumberProblem<Value>] extends [never]
      ? Fault extends UnsetJudgement<Port, Ports> ? Invalid<UnsetTarget<Value>>
        : ExplainedNumber<Value, Port, Ports, Props, Seen, Several>
      : Invalid<PortNumberProblem<Value>>
    : Value;

// prettier-ignore
type ExplainedNumber<Value extends number, Port, Ports, Props, Seen, Several> =
  IsHeadless<Props> extends true
    ? [RemapFault<Port, Ports>] extends [never] ? ExplainedTwice<Value, Port, Ports, Seen, Several>
      : Invalid<HeadlessRemap<RemapFault<Port, Ports> & number>>
    : ExplainedTwice<Value, Port, Ports, Seen, Several>;

// prettier-ignore
type ExplainedTwice<Value extends number, Port, Ports, Seen, Several> =
  ServiceTag<Port, Ports> & Seen extends infer Twice
    ? [Extract<Twice, `${number}/${string}`>] extends [never]
      ? Port extends { readonly name: string } ? Value : ExplainedNoName<Value, CarriedName<Port, Ports>, Twice, Several>
      : Invalid<NumberTwiceInService<Extract<Twice, `${number}/${string}`>>>
    : never;

/** Without a name to report this at, it is reported at the number. */
// prettier-ignore
type ExplainedNoName<Value, Name, Twice, Several> =
  Several extends false ? Value
  : [Name] extends [never] ? Invalid<NamelessPort>
  : [Twice & string] extends [never] ? Value
  : Invalid<NameTwiceInService<Twice & string>>;

// prettier-ignore
type ExplainedName<Name, Seen> =
  Name extends string
    ? [ServicePortNameProblem<Name>] extends [never]
      ? `${Name}` extends Seen ? Invalid<NameTwiceInService<Name>> : Name
      : Invalid<ServicePortNameProblem<Name>>
    : Name;

// prettier-ignore
type ExplainedProtocol<Protocol, Target, Ports> =
  Fault extends ProtocolJudgement<Protocol, Target, Ports>
    // With a literal in the union, the compiler's message has the enum member that was written, and not the file of the enum.
    ? ProtocolOf<SpecFor<Ports, Target>> | Invalid<EachProtocol<PlainReference<Ports, Target> & (string | number), ProtocolOf<SpecFor<Ports, Target>>>>
    : Protocol;

/** One sentence for each protocol under which the number is declared. */
// prettier-ignore
type EachProtocol<Target extends string | number, Declared> = Declared extends string ? OtherProtocol<Target, Declared> : never;

// prettier-ignore
type ExplainedNodePort<Port, Props, Tag, Seen> =
  Port extends number
    ? TakesNodePorts<Props> extends true
      ? [NodePortProblem<Port>] extends [never]
        ? Fault extends NodePortTwice<Tag, Seen> ? Invalid<NodePortTwiceInService<Port>> : Port
        : Invalid<NodePortProblem<Port>>
      : Port extends 0 ? Port : Invalid<NoNodePorts<'ClusterIP'>>
    : Port;
