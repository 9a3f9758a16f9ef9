import type { Invalid } from '../ports/message';
import type {
  HeadlessRemap,
  NamelessPort,
  NameTwiceInService,
  NoNodePorts,
  NumberTwiceInService,
  OtherProtocol,
  UnsetTarget,
} from '../ports/problems';
import type {
  HasPorts,
  IsOpen,
  NumberOf,
  PlainReference,
  PortMap,
  PortReference,
  ProtocolOf,
  SpecFor,
  SpecOf,
} from '../ports/port-map';
import type { NodePortProblem, PortNumberProblem } from '../ports/port-number';
import type { ServicePortNameProblem } from '../ports/service-port-name';
import type { ServicePort } from './service-props';

/** The ports of what a Service is for: of its container, else of its selector; any, where those are known at run time only. */
// prettier-ignore
export type TargetPorts<Props> =
  Props extends { readonly container: HasPorts<infer Ports> } ? Ports
  : Props extends { readonly selector: HasPorts<infer Ports> } ? Ports
  : PortMap;

/** The ports that a Service is given, as a tuple where they are literals. */
export type PortsGiven<Props> = Props extends { readonly ports: infer Given extends readonly unknown[] }
  ? Given
  : readonly [];

/** What is wrong with the ports of a Service: `never` where nothing is. */
// prettier-ignore
export type ServicePortsFault<Props, Given extends readonly unknown[], Ports> =
  | ServicePortFault<Given[number], Ports>
  | (Given['length'] extends 0 | 1 ? never : SeveralFault<Given, Ports>)
  | (Props extends { readonly clusterIP: 'None' } ? RemapFault<Given[number], Ports> : never)
  | (Given[number] extends { readonly nodePort?: undefined } ? never : NodePortFault<Given[number], Props>);

/** What is wrong with one port of a Service. */
// prettier-ignore
export type ServicePortFault<Port, Ports> =
  Port extends { readonly port: number }
    ? | (keyof Port extends keyof ServicePort ? never : 'unknown')
      // Not in a conditional type of their own, whose result, at its end, the compiler would work out again for each port.
      | PortNumberProblem<Port['port']>
      | ServicePortNameProblem<Port['name' & keyof Port] & string>
      // A handle is its name or number, and more.
      | TargetFault<WrittenTarget<Port>, Ports>
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- it makes the text of an enum's member
      | ('protocol' extends keyof Port ? ProtocolFault<`${Port['protocol'] & string}`, TargetOf<Port, Ports>, Ports> : never)
    : keyof Port extends keyof ServicePort ? never : 'unknown';

/** What a Service port says of the pod port: Kubernetes takes `port` where `targetPort` is not set. */
type WrittenTarget<Port> = 'targetPort' extends keyof Port ? Port['targetPort'] : Port['port' & keyof Port];

/** The pod port that a Service port means: Kubernetes takes `port` where `targetPort` is not set. */
// prettier-ignore
type TargetOf<Port, Ports> =
  Port extends { readonly targetPort: infer Target extends string | number } ? PlainReference<Ports, Target>
  : Port extends { readonly port: infer Number extends number } ? Number
  : never;

// prettier-ignore
type TargetFault<Target, Ports> =
  Target extends PortReference<Ports> ? never
  : string extends Target ? never
  : number extends Target ? never
  : Target extends undefined ? never
  : Target;

// prettier-ignore
type ProtocolFault<Protocol, Target, Ports> =
  // A protocol that is known at run time only is the union of all of them, and so is one of ports that are.
  [Protocol & ProtocolOf<SpecFor<Ports, Target>>] extends [never] ? UnfitProtocol<Protocol, Target, Ports>
  : never;

// prettier-ignore
type UnfitProtocol<Protocol, Target, Ports> =
  string extends Target ? never
  : number extends Target ? never
  : [SpecFor<Ports, Target>] extends [never] ? never
  : Protocol;

/** A headless Service has no proxy, so nobody listens on a `port` that is not the pod's. */
// prettier-ignore
export type RemapFault<Port, Ports> =
  Port extends { readonly port: infer Number extends number }
    // One of several is known at run time only; so is what is unchecked, which has the type of the place it stands in.
    ? true extends IsUnion<TargetOf<Port, Ports>> ? never
    : NumberOf<SpecFor<Ports, TargetOf<Port, Ports>>> extends infer Target
      ? [Target] extends [never] ? never : Number extends Target ? never : number extends Number ? never : Target
      : never
    : never;

type IsUnion<One, All = One> = One extends unknown ? ([All] extends [One] ? false : true) : never;

// prettier-ignore
/** What is wrong with a node port: its number, or that there is one. */
export type NodePortFault<Port, Props> =
  Port extends { readonly nodePort: infer Number extends number }
    ? NodePortProblem<Number> | (TakesNodePorts<Props> extends true ? never : number)
    : never;

// prettier-ignore
type TakesNodePorts<Props> =
  Props extends { readonly clusterIP: 'None' } ? false
  : Props extends { readonly type: infer Type extends string } | { readonly serviceType: infer Type extends string }
    // A type that is known at run time only is the union of all of them.
    ? [`${Type}` & ('NodePort' | 'LoadBalancer')] extends [never] ? false : true
    // ... and one that may be there or not could be any.
    : [keyof Props & ('type' | 'serviceType')] extends [never] ? false : true;

/** The name of a Service port among several: its own, else that of the container port. */
// prettier-ignore
export type CarriedName<Port, Ports> =
  Port extends { readonly name: infer Name extends string } ? Name
  : NameFor<TargetOf<Port, Ports>, Ports>;

// prettier-ignore
type NameFor<Target, Ports> =
  // Whatever the container port is called.
  IsOpen<Ports> extends true ? string
  : Target extends keyof Ports & string ? Target
  : { [Key in keyof Ports & string]: NumberOf<Ports[Key]> extends Target ? Key : never }[keyof Ports & string];

/** Several ports of which one has no name, or two share a name, or number and protocol. */
// prettier-ignore
type SeveralFault<Given extends readonly unknown[], Ports> =
  // Of two, as most are, without taking the tuple apart: each part would be a type of its own.
  Given['length'] extends 2
    ? AreTwo<QuickName<Given[0], Ports>, QuickName<Given[1], Ports>, PortNumber<Given[0]> & PortNumber<Given[1]>> extends true ? never
      : AnyFault<Given, Ports>
    : AnyFault<Given, Ports>;

// prettier-ignore
type AreTwo<Name, OtherName, BothNumbers> =
  [Name] extends [never] ? false
  : [OtherName] extends [never] ? false
  : [(Name & OtherName) | BothNumbers] extends [never] ? true
  : false;

type QuickName<Port, Ports> = 'name' extends keyof Port ? Port['name'] : NameFor<TargetOf<Port, Ports>, Ports>;
type PortNumber<Port> = Port['port' & keyof Port];

// prettier-ignore
type AnyFault<Given, Ports, Seen = never> =
  Given extends readonly [infer Port, ...infer Rest]
    ? [CarriedName<Port, Ports>] extends [never] ? Port
      : [ServiceTag<Port, Ports> & Seen] extends [never] ? AnyFault<Rest, Ports, Seen | ServiceTag<Port, Ports>>
      : Port
    : never;

/** What no two ports of a Service may share; nothing, where it is known at run time only. */
// prettier-ignore
export type ServiceTag<Port, Ports> =
  | (string extends CarriedName<Port, Ports> ? never : CarriedName<Port, Ports>)
  | (ServiceSpec<Port, Ports> extends infer Spec extends string | number
      ? number extends NumberOf<Spec> ? never : `${NumberOf<Spec>}/${ProtocolOf<Spec> & string}`
      : never);

/** A Service port as a port map writes it; its protocol is that of the container port where it says none itself. */
// prettier-ignore
export type ServiceSpec<Port, Ports> =
  Port extends { readonly port: infer Number extends number; readonly protocol: infer Protocol extends string } ? SpecOf<Number, `${Protocol}`>
  : Port extends { readonly port: infer Number extends number }
    ? IsOpen<Ports> extends true ? Number : SpecOf<Number, ProtocolOf<SpecFor<Ports, TargetOf<Port, Ports>>> & string>
  : never;

/** The ports of a Service as they should have been; see `ExplainedContainers`. */
// prettier-ignore
export type ExplainedServicePorts<Given, Ports, Props, Seen = never, Several = Given extends readonly [unknown, unknown, ...unknown[]] ? true : false> =
  Given extends readonly [infer Port, ...infer Rest]
    ? [ExplainedServicePort<Port, Ports, Props, Several extends true ? Seen : never, Several>, ...ExplainedServicePorts<Rest, Ports, Props, Seen | ServiceTag<Port, Ports>, Several>]
    : Given extends readonly [] ? [] : Given;

/** A port of a Service as it should have been. */
// prettier-ignore
export type ExplainedServicePort<Port, Ports, Props, Seen, Several> = {
  [Field in keyof Port]:
    Field extends 'targetPort' ? ExplainedTarget<Port[Field], Ports>
    : Field extends 'port' ? ExplainedPort<Port[Field], Port, Ports, Props, Seen, Several>
    : Field extends 'name' ? ExplainedName<Port[Field], Seen>
    : Field extends 'protocol' ? ExplainedProtocol<Port[Field], TargetOf<Port, Ports>, Ports>
    : Field extends 'nodePort' ? ExplainedNodePort<Port[Field], Props>
    : Port[Field];
};

// prettier-ignore
type ExplainedTarget<Target, Ports> = [TargetFault<PlainReference<Ports, Target>, Ports>] extends [never] ? Target : PortReference<Ports>;

// prettier-ignore
type ExplainedPort<Value, Port, Ports, Props, Seen, Several> =
  Value extends number
    ? [PortNumberProblem<Value>] extends [never]
      ? Port extends { readonly targetPort: string | number } ? ExplainedNumber<Value, Port, Ports, Props, Seen, Several>
        : [TargetFault<Value, Ports>] extends [never] ? ExplainedNumber<Value, Port, Ports, Props, Seen, Several>
        : Invalid<UnsetTarget<Value>>
      : Invalid<PortNumberProblem<Value>>
    : Value;

// prettier-ignore
type ExplainedNumber<Value extends number, Port, Ports, Props, Seen, Several> =
  Props extends { readonly clusterIP: 'None' }
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

/** There is no name to say it at, so it is said at the number. */
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
      ? Name extends Seen ? Invalid<NameTwiceInService<Name>> : Name
      : Invalid<ServicePortNameProblem<Name>>
    : Name;

// prettier-ignore
type ExplainedProtocol<Protocol, Target, Ports> =
  [Protocol] extends [string]
    ? [ProtocolFault<`${Protocol}`, Target, Ports>] extends [never] ? Protocol
      // Beside a literal, the compiler names the enum member that was written, and not the file that has the enum.
      : ProtocolOf<SpecFor<Ports, Target>> | Invalid<OtherProtocol<Target & (string | number), ProtocolOf<SpecFor<Ports, Target>> & string>>
    : Protocol;

// prettier-ignore
type ExplainedNodePort<Port, Props> =
  Port extends number
    ? TakesNodePorts<Props> extends true
      ? [NodePortProblem<Port>] extends [never] ? Port : Invalid<NodePortProblem<Port>>
      : Invalid<NoNodePorts<'ClusterIP'>>
    : Port;
