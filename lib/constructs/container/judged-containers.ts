import type { DeclaredKey, DeclaredPort, DeclaredTag } from '../../ports/declaration';
import type { Fault, FaultIfKnown, Fine, IsGeneric, IsMember, IsWide } from '../../ports/judgement';
import type { AnyPort } from '../../ports/port-handle';
import type { PortNameJudgement } from '../../ports/port-name';
import type { PortNumberJudgement } from '../../ports/port-number';
import type { PortSettings } from '../../ports/settings';
import type { Unchecked } from '../../ports/unchecked';
import type { UnnamedPortJudgement } from './default-port';
import type { InitsIn, IsSidecar, RunningContainers } from './running-containers';

/** Whether the containers and sidecars of a workload are right. */
// prettier-ignore
export type ContainersJudgement<Props> =
  JudgementIf<Props extends WithContainers ? HasSome : Fine, Props>;

interface SomeContainers {
  readonly containers: readonly unknown[];
}
interface SomeInits {
  readonly initContainers: readonly unknown[];
}
type WithContainers = SomeContainers | SomeInits;

// In a generic function, props such as `Omit<Props, 'port'>` have no constraint. The compiler then leaves out `any` (see `FaultIfKnown`),
// and does not go through containers that are not there.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
type HasSome = any;

// prettier-ignore
type JudgementIf<One, Props> =
  One extends unknown ? 0 extends 1 & One ? PropsJudgement<Props> : Fine : never;

// prettier-ignore
type PropsJudgement<Props> =
  Props extends unknown ? EachJudgement<RunningContainers<Props>> | InitJudgement<InitsIn<Props>[number]> : never;

type EachJudgement<Containers extends readonly unknown[]> =
  ContainerJudgement<Containers[number]> | TwiceJudgement<Containers>;

/** Whether a container that is added on its own is right. */
// prettier-ignore
export type OneContainerJudgement<Props, All = Props> =
  Props extends unknown ? ContainerJudgement<Props, All> | TwiceJudgement<readonly [Props]> : never;

/**
 * Whether an init container is right on its own; it ends before the next one starts. Only a sidecar may have probes and hooks: cdk8s-plus
 * throws for any other.
 */
// prettier-ignore
export type InitJudgement<Init> =
  Init extends unknown
    ? | (IsSidecar<Init> extends true ? OneContainerJudgement<Init> : never)
      | PortJudgement<DeclaredPort<Init>>
      | TwiceJudgement<readonly [Init]>
    : never;

type ContainerJudgement<Container, All = Container> =
  PortJudgement<DeclaredPort<Container>> | OwnPortJudgement<Container, All>;

// prettier-ignore
type PortJudgement<Port> =
  Port extends { readonly number: number }
    ? | PortNumberJudgement<Port['number']>
      | PortNameJudgement<Port['name' & keyof Port]>
      | PortNumberJudgement<Port['hostPort' & keyof Port]>
    : Fine;

/** Whether any two ports of the pod share a name, or number and protocol. */
// Goes container by container, and not over one list of all ports: what a container in a generic function declares is deferred, and for a
// list with that in it, the compiler finds no constraint and does not terminate.
// prettier-ignore
type TwiceJudgement<Containers, Seen = never> =
  Containers extends readonly [infer Container, ...infer Rest]
    ? | SameTag<MainTag<Container>, Seen | DeclaredTag<PortTuple<Container>[number]>>
      | TwiceInPorts<PortTuple<Container>, Seen>
      | TwiceJudgement<Rest, Seen | DeclaredTag<DeclaredPort<Container>>>
    : Fine;

/** The tag of the port that `portNumber` declares; without one, `string`, which counts as known only at run time. */
// prettier-ignore
type MainTag<Container> =
  Container extends { readonly portNumber: infer Number } | { readonly port: infer Number } ? DeclaredTag<{ readonly number: Number }, Container> : string;

type PortTuple<Container> = Container extends { readonly ports: infer Ports extends readonly unknown[] } ? Ports : [];

// prettier-ignore
type TwiceInPorts<Ports, Seen = never> =
  Ports extends readonly [infer Port, ...infer Rest]
    ? SameTag<DeclaredTag<Port>, Seen> | TwiceInPorts<Rest, Seen | DeclaredTag<Port>>
    : Fine;

/** Whether tags are the same; a tag that is known only at run time is not the same as any other. */
// prettier-ignore
export type SameTag<Tag, Seen> =
  | Fine
  | (Tag extends unknown
      ? IsWide<Tag> extends true ? Fine
        : Seen extends unknown
          ? IsWide<Seen> extends true ? Fine : Tag extends Seen ? Fault : Fine
          : never
      : never);

type ProbeField = 'readiness' | 'liveness' | 'startup';

/** Whether a container declares the ports that its own probes and hooks name. */
// While the condition is deferred, the compiler replaces the container by its constraint, but not `All`.
// prettier-ignore
export type OwnPortJudgement<Container, All = Container> =
  Container extends unknown
    ? [keyof Container & (ProbeField | 'lifecycle')] extends [never] ? Fine
      // What a type parameter stands for may declare more ports.
      : IsGeneric<All, Container> extends true ? Fine
      : OwnReferenceJudgement<NamedPort<UserOf<Container>>, Container> | UnnamedPortJudgement<UserOf<Container>, Container>
    : never;

type UserOf<Container> = Container[keyof Container & ProbeField] | HookOf<Container>;

// A probe that names no port returns `undefined`; see `default-port.ts`.
export type NamedPort<User> = User extends { portReference(): infer Reference } ? Exclude<Reference, undefined> : never;

type HookOf<Container> = Container extends { readonly lifecycle: infer Lifecycle } ? Lifecycle[keyof Lifecycle] : never;

/** What a probe or hook of the container may name: the names and the numbers that it declares itself, for TCP. */
export type OwnReference<Container> =
  OwnName<DeclaredPort<Container>> | OwnNumber<DeclaredPort<Container>> extends infer Reference
  ? Reference
  : never;

// Names and numbers are apart: in a generic function, a number may be a type parameter, which cannot be judged yet.
// prettier-ignore
type OwnName<Port> =
  Port extends { readonly protocol: 'UDP' | 'SCTP' } ? never : DeclaredKey<Port>;

// prettier-ignore
type OwnNumber<Port> =
  Port extends { readonly protocol: 'UDP' | 'SCTP' } ? never
  : Port extends { readonly number: infer Number extends number } ? Number
  : never;

/** A reference that is known at run time only is left to the check at synth. */
// prettier-ignore
export type OwnReferenceJudgement<Reference, Container, All = Reference> =
  | Fine
  | (Reference extends unknown
      ? Reference extends Unchecked ? Fine
        // A handle is judged by its number: which container it belongs to is known at synth.
        : Reference extends AnyPort ? IsWide<Reference['number']> extends true ? Fine : OwnNumberJudgement<Reference['number'], OwnNumber<DeclaredPort<Container>>>
        : IsWide<Reference> extends true ? Fine
        // A declared name that is known only at run time may be this one.
        : string extends OwnName<DeclaredPort<Container>> ? Fine
        : Reference extends number ? OwnNumberJudgement<Reference, OwnNumber<DeclaredPort<Container>>, All>
        : Reference extends string ? `${Reference}` extends OwnName<DeclaredPort<Container>> ? Fine : MemberJudgement<Reference, All, OwnName<DeclaredPort<Container>>>
        : Fine
      : never);

// prettier-ignore
type OwnNumberJudgement<Reference extends number, Declared, All = Reference> =
  'undeclaredPorts' extends keyof PortSettings ? Fine
  // As texts, because members of two enums are different even if their numbers are the same.
  : `${Reference}` extends `${Declared & number}` ? Fine : MemberJudgement<Reference, All, Declared>;

/** Whether another member of the same enum is declared. */
// prettier-ignore
type MemberJudgement<Reference, All, Declared> =
  IsMember<Reference> extends true
    ? [`${All & (string | number)}` & `${Declared & (string | number)}`] extends [never] ? FaultIfKnown : Fine
    : FaultIfKnown;
