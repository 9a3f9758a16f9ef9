import type { DeclaredPort, DeclaredTag } from '../../ports/declaration';
import type { Fault, IsWide } from '../../ports/judgement';
import type { Invalid, Undeclared } from '../../ports/message';
import type { PortNameProblem } from '../../ports/port-name';
import type { PortNumberProblem } from '../../ports/port-number';
import type {
  ContainerWithoutPorts,
  ContainerWithoutTcpPorts,
  NameTwiceInPod,
  NumberTwiceInPod,
} from '../../ports/problems';
import type { ContainerPort, ContainerProps } from './accepted-container';
import type { UnnamedPortProblem } from './default-port';
import type { Handler } from './handler';
import type { NamedPort, OwnReference, OwnReferenceJudgement } from './judged-containers';
import type { Probe } from './probe';
import type { ContainersIn, InitsIn, IsSidecar } from './running-containers';

/*
 * How faults are explained: with props in which the type of each faulty property is a message, or the values that are allowed there. The
 * compiler makes them only for a program with faults, so they may be expensive.
 */

/** The props of a workload as they should have been. */
// prettier-ignore
export type ExplainedWorkload<Props, Known> =
  // Distributive, because to type the expressions of a program, the compiler looks into a mapped type, but not into such a condition.
  Props extends unknown
    // With the plain props here, the compiler reports a misspelled property with its own message, which is the best one.
    ? [Exclude<keyof Props, keyof Known> | UnknownContainerProperty<ContainersIn<Props>[number] | InitsIn<Props>[number]>] extends [never]
      ? object & {
          readonly [Field in keyof Props as Undeclared<Field>]:
            Field extends 'containers' ? ExplainedContainers<Props[Field]>
            : Field extends 'initContainers' ? ExplainedInits<Props[Field], Literal<DeclaredTag<DeclaredPort<ContainersIn<Props>[number]>>>>
            : Props[Field];
        }
      : Known
    : never;

/** The props of a container as they should have been. */
// prettier-ignore
export type ExplainedOneContainer<Props> =
  Props extends unknown
    ? [UnknownContainerProperty<Props>] extends [never] ? ExplainedContainer<Props, never> : ContainerProps
    : never;

/** Properties that neither a container nor its ports have; the compiler's own message about them is better than ours. */
type UnknownContainerProperty<Container> = Container extends unknown
  ? Exclude<keyof Container, keyof ContainerProps> | UnknownPortProperty<DeclaredPort<Container>>
  : never;

type UnknownPortProperty<Port> = Port extends unknown ? Exclude<keyof Port, keyof ContainerPort> : never;

/** Drops a tag that is known only at run time. */
type Literal<Tag> = Tag extends unknown ? (IsWide<Tag> extends true ? never : Tag) : never;

// `extends infer` drops the names of these types, so that a message shows what they resolve to.

/** The containers; `Seen` has the ports of the earlier ones. */
type ExplainedContainers<Containers, Seen = never> = Containers extends readonly [infer Container, ...infer Rest]
  ? readonly [
      ExplainedContainer<Container, Seen>,
      ...ExplainedContainers<Rest, Seen | Literal<DeclaredTag<DeclaredPort<Container>>>>,
    ]
  : Containers extends readonly []
    ? readonly []
    : Containers;

/** The init containers; the ports of sidecars are ports of the same pod. */
// prettier-ignore
type ExplainedInits<Inits, Seen> =
  Inits extends readonly [infer Init, ...infer Rest]
    ? IsSidecar<Init> extends true
      ? readonly [ExplainedContainer<Init, Seen>, ...ExplainedInits<Rest, Seen | Literal<DeclaredTag<DeclaredPort<Init>>>>]
      : readonly [ExplainedContainer<Init, never>, ...ExplainedInits<Rest, Seen>]
    : Inits;

// prettier-ignore
type ExplainedContainer<Container, Seen> = object & {
  readonly [Field in keyof Container as Undeclared<Field>]:
    Field extends 'ports' ? ExplainedPorts<Container[Field], Seen | NumberTag<Container>>
    : Field extends 'portNumber' | 'port' ? ExplainedNumber<Container[Field], DeclaredTag<{ readonly number: Container[Field] }, Container>, Seen>
    : ExplainedOwnPorts<Container[Field], Field, Container>;
} extends infer Explained ? Explained : never;

/** A probe or the hooks of a container as they should have been; anything else as it is. */
// prettier-ignore
export type ExplainedOwnPorts<Value, Field, Container> =
  Field extends 'readiness' | 'liveness' | 'startup' ? ExplainedUser<Value, Probe<OwnReference<Container>>, Container>
  : Field extends 'lifecycle' ? object & { readonly [Hook in keyof Value as Undeclared<Hook>]: ExplainedUser<Value[Hook], Handler<OwnReference<Container>>, Container> }
  : Value;

type NumberTag<Container> = Container extends { readonly portNumber: infer Number } | { readonly port: infer Number }
  ? Literal<DeclaredTag<{ readonly number: Number }, Container>>
  : never;

// prettier-ignore
type ExplainedUser<User, Allowed, Container> =
  [UnnamedPortProblem<User, Container>] extends [never] ? ExplainedReference<User, Allowed, Container> : Invalid<UnnamedPortProblem<User, Container>>;

// prettier-ignore
type ExplainedReference<User, Allowed, Container> =
  Fault extends OwnReferenceJudgement<NamedPort<User>, Container>
    ? [OwnReference<Container>] extends [never] ? Invalid<NoPort<Container>> : Allowed
    : User;

type NoPort<Container> = [DeclaredPort<Container>] extends [never] ? ContainerWithoutPorts : ContainerWithoutTcpPorts;

type ExplainedPorts<Ports, Seen> = Ports extends readonly [infer Port, ...infer Rest]
  ? readonly [ExplainedPort<Port, Seen>, ...ExplainedPorts<Rest, Seen | Literal<DeclaredTag<Port>>>]
  : Ports extends readonly []
    ? readonly []
    : Ports;

// prettier-ignore
type ExplainedPort<Port, Seen> = object & {
  readonly [Field in keyof Port as Undeclared<Field>]:
    Field extends 'name' ? ExplainedName<Port[Field], Seen>
    : Field extends 'number' ? ExplainedNumber<Port[Field], DeclaredTag<Port>, Seen>
    : Field extends 'hostPort' ? ExplainedNumber<Port[Field], never, never>
    : Port[Field];
} extends infer Explained ? Explained : never;

// prettier-ignore
type ExplainedName<Name, Seen> =
  Name extends string
    ? [PortNameProblem<Name>] extends [never]
      ? `${Name}` extends Seen ? Invalid<NameTwiceInPod<Name>> : Name
      : Invalid<PortNameProblem<Name>>
    : Name;

// prettier-ignore
type ExplainedNumber<Port, Tag, Seen> =
  Port extends number
    ? [PortNumberProblem<Port>] extends [never]
      ? [Extract<Tag & Seen, `${number}/${string}`>] extends [never] ? Port
        : Invalid<NumberTwiceInPod<Extract<Tag & Seen, `${number}/${string}`>>>
      : Invalid<PortNumberProblem<Port>>
    : Port;
