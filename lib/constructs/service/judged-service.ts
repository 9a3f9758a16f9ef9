import type { OneTag } from '../../ports/declaration';
import type { Fault, FaultIfKnown, Fine, IsGeneric, IsGenericText, IsWide } from '../../ports/judgement';
import type {
  HasPorts,
  IsOpen,
  IsUnion,
  NumberOf,
  PlainReference,
  PortMap,
  ProtocolOf,
  SpecFor,
  SpecOf,
} from '../../ports/port-map';
import type { NodePortProblem, PortNumberJudgement } from '../../ports/port-number';
import type { ProtocolName } from '../../ports/protocol';
import type { ServicePortNameJudgement } from '../../ports/service-port-name';
import type { Unchecked } from '../../ports/unchecked';
import type { SameTag } from '../container/judged-containers';
import type { ReferenceJudgement } from './judged-reference';
import type { ServicePort } from './service-props';

/** What a Service targets: its container, or else its selector; anything with ports, if those are known only at run time. */
// prettier-ignore
export type TargetOfService<Props> =
  // `undefined` may come from a condition, or from an element of a list (`noUncheckedIndexedAccess`).
  Props extends { readonly container: HasPorts<unknown> } | { readonly container: HasPorts<unknown> | undefined; readonly selector?: undefined } ? Props['container'] & {}
  : Props extends { readonly selector: HasPorts<unknown> | undefined } ? Props['selector'] & {}
  : HasPorts<PortMap>;

/** The ports that a Service is given, as a tuple if they are written as a literal. */
export type PortsGiven<Props> = Props extends { readonly ports: infer Given extends readonly unknown[] }
  ? Given
  : readonly [];

/** Whether the ports of a Service are right, for each of several workloads. */
// prettier-ignore
export type ServicePortsJudgement<Props, Target, EachTarget = Target> =
  Props extends { readonly ports: readonly unknown[] }
    ? Target extends HasPorts<unknown> ? PortsJudgement<Props, Target['portMap'], EachTarget['portMap' & keyof EachTarget]> : never
    : Fine;

// prettier-ignore
type PortsJudgement<Props, Ports, EachPorts> =
  Props extends { readonly ports: readonly unknown[] }
    ? | ServicePortJudgement<Props['ports'][number], Ports, EachPorts>
      | SeveralJudgement<Props['ports'], Ports>
      | RemapJudgement<Props, Props['ports'][number], Ports>
      | NodePortJudgement<Props['ports'][number], Props>
    : Fine;

/** Whether one port of a Service is right. */
// prettier-ignore
export type ServicePortJudgement<Port, Ports, EachPorts = Ports> =
  Port extends { readonly port: number }
    ? | ([Exclude<keyof Port, keyof ServicePort>] extends [never] ? Fine : Fault)
      | PortNumberJudgement<Port['port']>
      | ServicePortNameJudgement<Port['name' & keyof Port]>
      | TargetJudgement<Port, Ports, EachPorts>
      | ('protocol' extends keyof Port ? ProtocolJudgement<Port['protocol'], TargetOf<Port, Ports>, Ports> : Fine)
    : | ([Exclude<keyof Port, keyof ServicePort>] extends [never] ? Fine : Fault)
      // Its number is not written yet. Until then, an editor offers the names that its target may have.
      | ReferenceJudgement<Port['targetPort' & keyof Port], Ports, EachPorts>;

// Does not use `WrittenTarget`: if the target is a type parameter, the compiler defers that, and finds no constraint of it.
// prettier-ignore
type TargetJudgement<Port extends { readonly port: number }, Ports, EachPorts> =
  | ReferenceJudgement<Port['targetPort' & keyof Port], Ports, EachPorts>
  | UnsetJudgement<Port, Ports, EachPorts>;

/** Whether a port without a target is a port of the pods. */
// prettier-ignore
export type UnsetJudgement<Port, Ports, EachPorts = Ports> =
  'targetPort' extends keyof Port ? UndefinedJudgement<Port['targetPort'], Port['targetPort'], Port['port' & keyof Port], Ports, EachPorts>
  : ReferenceJudgement<Port['port' & keyof Port], Ports, EachPorts>;

/** Nothing is known about an optional target, or about one that is `any`, as from `JSON.parse`. */
// prettier-ignore
type UndefinedJudgement<Target, All, Port, Ports, EachPorts> =
  Target extends string | number | object ? Fine
  // For `any`, the compiler takes both branches above. Without `strictNullChecks`, it infers `any` from `undefined`, too.
  : [All] extends [undefined] ? 0 extends 1 & All ? Fine : ReferenceJudgement<Port, Ports, EachPorts>
  : Fine;

/** The pod port as a Service port writes it: Kubernetes uses `port` if `targetPort` is not set. */
// prettier-ignore
type WrittenTarget<Port> =
  Port extends { readonly targetPort: string | number | object } ? Port['targetPort']
  : Port extends { readonly targetPort?: undefined; readonly port: unknown } ? Port['port']
  // Known only at run time.
  : string;

/** The pod port that a Service port means: Kubernetes uses `port` if `targetPort` is not set. */
export type TargetOf<Port, Ports> = PlainReference<Ports, WrittenTarget<Port>>;

// prettier-ignore
export type ProtocolJudgement<Protocol, Target, Ports> =
  true extends IsOpen<Ports> ? Fine : ClosedProtocolJudgement<WrittenProtocol<Protocol>, ProtocolOf<SpecFor<Ports, Target>>>;

/** An optional protocol may be any, because that of the container port applies if it is left out. */
type WrittenProtocol<Protocol> = Protocol extends string ? `${Protocol}` : ProtocolName;

// prettier-ignore
type ClosedProtocolJudgement<Protocol, Declared> =
  // A target that is not declared has no protocol, and a protocol that is known only at run time is the union of all of them.
  [Declared] extends [never] ? Fine : [Protocol & Declared] extends [never] ? Fault : Fine;

/** A headless Service has no proxy, so nobody listens on a `port` that is not the pod's. */
// prettier-ignore
export type RemapJudgement<Props, Port, Ports> =
  IsHeadless<Props> extends true
    ? Port extends { readonly port: number } ? [RemapFault<Port, Ports>] extends [never] ? Fine : FaultIfKnown : Fine
    : Fine;

/** Whether a Service is certainly headless. It is not certain for `any`, which is assignable to both texts. */
// prettier-ignore
export type IsHeadless<Props> =
  Props extends { readonly clusterIP: 'None' } ? Props extends { readonly clusterIP: 'any' } ? false : true : false;

/** The number that the `port` of a headless Service should have been; `never` if it is right. */
// prettier-ignore
export type RemapFault<Port, Ports> =
  Port extends { readonly port: infer Number extends number }
    // Which one of several it is, is known only at run time.
    ? true extends IsUnion<TargetOf<Port, Ports>> | IsOpen<Ports> ? never
    : WrittenTarget<Port> extends Unchecked ? never
    : NumberOf<SpecFor<Ports, TargetOf<Port, Ports>>> extends infer Target
      ? [Target] extends [never] ? never : Number extends Target ? never : IsWide<Number> extends true ? never : Target
      : never
    : never;

/** Whether a node port has a valid number, and the Service takes node ports. */
// prettier-ignore
export type NodePortJudgement<Port, Props> =
  Port extends { readonly nodePort: number }
    ? | ([NodePortProblem<Port['nodePort']>] extends [never] ? Fine : FaultIfKnown)
      | (TakesNodePorts<Props> extends true ? Fine : Port['nodePort'] extends 0 ? Fine : Fault)
    : Fine;

// prettier-ignore
export type TakesNodePorts<Props> =
  IsHeadless<Props> extends true ? false
  : Props extends { readonly type: infer Type extends string } | { readonly serviceType: infer Type extends string }
    // A type that is known only at run time is the union of all of them.
    ? [`${Type}` & ('NodePort' | 'LoadBalancer')] extends [never] ? false : true
    // ... and an optional type could be any of them.
    : [keyof Props & ('type' | 'serviceType')] extends [never] ? false : true;

/** The name of a Service port among several: its own, else that of the container port. */
// prettier-ignore
export type CarriedName<Port, Ports> =
  Port extends { readonly name: infer Name extends string } ? `${Name}`
  : 'name' extends keyof Port ? Port['name'] extends undefined ? NameFor<TargetOf<Port, Ports>, Ports> : string
  : NameFor<TargetOf<Port, Ports>, Ports>;

// prettier-ignore
type NameFor<Target, Ports> =
  // The container port may have any name.
  true extends IsOpen<Ports> ? string
  : Target extends keyof Ports & string ? Target
  : IsWide<Target> extends true ? string
  : { [Key in keyof Ports & string]: NumberOf<Ports[Key]> extends Target ? Key : never }[keyof Ports & string];

/** Whether each of several ports has a name, and none shares a name, or number and protocol, with another. */
// prettier-ignore
type SeveralJudgement<Given, Ports> =
  Given extends readonly [unknown, unknown, ...unknown[]] ? EachJudgement<Given, Ports> : Fine;

// prettier-ignore
type EachJudgement<Given, Ports, Seen = never> =
  Given extends readonly [infer Port, ...infer Rest]
    ? | ([CarriedName<Port, Ports>] extends [never] ? FaultIfKnown : Fine)
      | SameTag<ServiceTag<Port, Ports>, Seen>
      | NodePortTwice<NodePortTag<Port>, Seen>
      | EachJudgement<Rest, Ports, Seen | ServiceTag<Port, Ports> | NodePortTag<Port>>
    : Fine;

/** What no two ports of a Service may share. */
export type ServiceTag<Port, Ports> = OneTag<CarriedName<Port, Ports>, Port> | OneTag<NumberTag<Port, Ports>, Port>;

/** A node port, and the port that it leads to: `#30080:80`. */
// prettier-ignore
export type NodePortTag<Port> =
  Port extends { readonly port: infer Number extends number; readonly nodePort: infer NodePort extends number }
    ? OneTag<`#${NodePort}:${Number}`, Port>
    : never;

/** Whether another port has the same node port. Ports with one number and several protocols may share a node port; 0 means none. */
// prettier-ignore
export type NodePortTwice<Tag, Seen> =
  | Fine
  | (Tag extends `#${infer NodePort}:${string}`
      ? IsWide<Tag> extends true ? Fine
        : Tag extends `#0:${string}` ? Fine
        : Seen extends `#${NodePort}:${string}` ? Seen extends Tag ? Fine : Fault
        : Fine
      : never);

// prettier-ignore
type NumberTag<Port, Ports> =
  Port extends { readonly port: infer Number extends number; readonly protocol: infer Protocol extends string } ? `${Number}/${Protocol}`
  // The protocol of a port that is known only at run time may be any.
  : true extends IsOpen<Ports> ? never
  : Port extends { readonly port: number; readonly protocol?: undefined }
    ? IsWide<TargetOf<Port, Ports>> extends true ? never : `${Port['port']}/${TagProtocol<TargetOf<Port, Ports>, Ports, Port> & string}`
  : never;

/** The protocol of a target. If all ports are plain numbers, it is known at once, even with type parameters among them; see `NumberOf`. */
// prettier-ignore
type TagProtocol<Target, Ports, Port> =
  IsGenericText<Ports[keyof Ports] & string, Port> extends true ? ProtocolOf<SpecFor<Ports, Target>>
  : [Ports[keyof Ports] & string] extends [never] ? Target extends keyof Ports ? 'TCP' : ProtocolOf<SpecFor<Ports, Target>>
  : MeantProtocol<ProtocolOf<SpecFor<Ports, Target>>>;

/** A number with two protocols means TCP, which is also the default of Kubernetes. */
// prettier-ignore
type MeantProtocol<Protocol> = 'TCP' extends Protocol ? 'TCP' : Protocol;

/** A Service port as a port map writes it; without a protocol of its own, it has that of the container port. */
// prettier-ignore
export type ServiceSpec<Port, Ports> =
  Port extends { readonly port: infer Number extends number; readonly protocol: infer Protocol extends string } ? SpecOf<Number, `${Protocol}`>
  : Port extends { readonly port: infer Number extends number }
    // Resolves at once for `this` in a class and for a type parameter: a deferred type in the types of a program is assignable to nothing.
    ? IsGeneric<Ports, Port> extends true ? Number | `${Number}/${ProtocolName}`
    : true extends IsOpen<Ports> ? Number
    // A port that is not in the map may be one of a container that is added later, so its protocol is known only at run time.
    : [SpecFor<Ports, TargetOf<Port, Ports>>] extends [never] ? Number
    : SpecOf<Number, ProtocolOf<SpecFor<Ports, TargetOf<Port, Ports>>> & string>
  : never;
