import type { DeclaredKey, DeclaredPort, DeclaredTag } from '../ports/declaration';
import type { Invalid } from '../ports/message';
import type { ContainerWithoutPorts, NameTwiceInPod, NumberTwiceInPod } from '../ports/problems';
import type { PortNameProblem } from '../ports/port-name';
import type { PortNumberProblem } from '../ports/port-number';
import type { ContainerPort, ContainerProps } from './container-props';
import type { Probe } from './probe';
import type { Handler } from './handler';

/*
 * Every node of these types is visited once for each workload of a program, so the faults are found in few, and what costs more is
 * asked only of containers that have what it is about. Explaining a fault may cost what it will.
 *
 * Where there is no fault, a place is typed by the plain props, whose unknown and missing properties the compiler finds as in any
 * program. The branch that is never taken, `Props` itself, is what it infers from, and what makes it infer literals.
 */

/** The props of a workload, or what they should have been. `Known` is the kind's own props. */
// prettier-ignore
export type CheckedWorkload<Props, Known> =
  ContainersFault<ContainersOf<Props>> extends never ? Known
  : [Props] extends [never] ? Props
  : ExplainedWorkload<Props, Known>;

// prettier-ignore
type ContainersFault<Containers extends readonly unknown[]> =
  | ContainerFault<Containers[number]>
  | TwiceFault<Containers>;

// prettier-ignore
type ExplainedWorkload<Props, Known> =
  // Distributive, because for the places of a program that it types the compiler looks into a mapped type, but not into this.
  Props extends unknown
    // The compiler's own message about a misspelled property is the best there is; for that, the plain props stand here.
    ? [Exclude<keyof Props, keyof Known> | UnknownContainerProperty<ContainersOf<Props>[number]>] extends [never]
      ? { [Field in keyof Props]: Field extends 'containers' ? ExplainedContainers<Props[Field]> : Props[Field] }
      : Known
    : never;

/** The props of a container, or what they should have been. */
// prettier-ignore
export type CheckedContainer<Props> =
  ContainerFault<Props> | TwiceFault<readonly [Props]> extends never ? ContainerProps
  : [Props] extends [never] ? Props
  : Props extends unknown
    ? [UnknownContainerProperty<Props>] extends [never] ? ExplainedContainer<Props, never> : ContainerProps
    : never;

/** The containers that a workload is given, as a tuple where they are literals. */
type ContainersOf<Props> = Props extends { readonly containers: infer Containers extends readonly unknown[] }
  ? Containers
  : readonly [];

/**
 * What is wrong with a container by itself, in two phases: whether there is a fault, `never` where there is none, and only for a
 * program that has some, what the containers should have been, place by place.
 */
// prettier-ignore
type ContainerFault<Container> =
  | PortFault<DeclaredPort<Container>>
  | (Container extends unknown
      ? keyof Container extends 'name' | 'image' | 'ports' ? never
        : OwnPortFault<Container>
      : never);

/** Properties that are none of a container or of its ports: the compiler's own message says it better than ours. */
type UnknownContainerProperty<Container> = Container extends unknown
  ? Exclude<keyof Container, keyof ContainerProps> | UnknownPortProperty<DeclaredPort<Container>>
  : never;

type UnknownPortProperty<Port> = Port extends unknown ? Exclude<keyof Port, keyof ContainerPort> : never;

// prettier-ignore
type PortFault<Port> =
  Port extends { readonly number: number }
    // Not in a conditional type of their own, whose result, at its end, the compiler would work out again for each port.
    ? | PortNumberProblem<Port['number']>
      | PortNameProblem<Port['name' & keyof Port] & string>
      | (keyof Port extends 'name' | 'number' | 'protocol' ? never : OddPortFault<Port>)
    : never;

type OddPortFault<Port> = Port extends { readonly hostPort: infer Number extends number }
  ? PortNumberProblem<Number>
  : never;

/** Ports that share a name, or number and protocol, with an earlier one of the pod. */
// prettier-ignore
type TwiceFault<Containers extends readonly unknown[]> =
  // Of one container with one port, or with two, as most are, without taking a tuple apart: each part would be a type of its own.
  Containers['length'] extends 1
    ? Containers[0] extends { readonly ports: readonly unknown[]; readonly portNumber?: undefined; readonly port?: undefined }
      ? TwiceInContainer<Containers, Containers[0]['ports']>
      : TwiceInContainers<Containers>
    : TwiceInContainers<Containers>;

// prettier-ignore
type TwiceInContainer<Containers, Ports extends readonly unknown[]> =
  Ports['length'] extends 1 ? never
  : Ports['length'] extends 2
    ? [(NameOrNumber<Ports[0]> & NameOrNumber<Ports[1]>)] extends [never] ? never
      : TwiceInContainers<Containers>
  : TwiceInContainers<Containers>;

/** Ports of which nothing of this is the same have nothing in common. */
type NameOrNumber<Port> = Port[('name' | 'number') & keyof Port];

// prettier-ignore
type TwiceInContainers<Containers, Seen = never> =
  Containers extends readonly [infer Container, ...infer Rest] ? TwiceInPorts<PortList<Container>, Rest, Seen> : never;

/** The ports of a container in order; cdk8s-plus declares `portNumber` before the others. */
// prettier-ignore
type PortList<Container> =
  Container extends { readonly portNumber: infer Number } | { readonly port: infer Number } ? [{ readonly number: Number }, ...PortTuple<Container>]
  : PortTuple<Container>;

type PortTuple<Container> = Container extends { readonly ports: infer Ports extends readonly unknown[] } ? Ports : [];

// prettier-ignore
type TwiceInPorts<Ports, Containers, Seen> =
  Ports extends readonly [infer Port, ...infer Rest]
    ? [Literal<DeclaredTag<Port>> & Seen] extends [never] ? TwiceInPorts<Rest, Containers, Seen | Literal<DeclaredTag<Port>>> : Port
    : Containers extends readonly [] ? never : TwiceInContainers<Containers, Seen>;

/** A tag that is known only at run time is no tag. */
type Literal<Tag> = Tag extends string
  ? string extends Tag
    ? never
    : `${number}/TCP` extends Tag
      ? never
      : Tag
  : never;

type ProbeField = 'readiness' | 'liveness' | 'startup';

/** The ports of its own that a container's probes and hooks name and that it does not declare. */
// prettier-ignore
export type OwnPortFault<Container> =
  Container extends unknown
    ? keyof Container & (ProbeField | 'lifecycle') extends infer Field
      ? [Field] extends [never] ? never
        : Undeclared<NamedPort<Container[keyof Container & ProbeField]> | NamedPort<HookOf<Container>>, OwnReference<Container>>
      : never
    : never;

// What a probe names no port with is `undefined`, of which nothing can be inferred for a reference.
type NamedPort<User> = User extends { portReference(): infer Reference } ? Exclude<Reference, undefined> : never;

type HookOf<Container> = Container extends { readonly lifecycle: infer Lifecycle } ? Lifecycle[keyof Lifecycle] : never;

/** What a probe or hook of the container may name: the names and the numbers that it declares itself. */
type OwnReference<Container> = OwnReferenceOf<DeclaredPort<Container>> extends infer Reference ? Reference : never;
type OwnReferenceOf<Port> = Port extends { readonly number: infer Number extends number }
  ? DeclaredKey<Port> | Number
  : never;

/** A reference that is known at run time only is left to the check at synth. */
// prettier-ignore
type Undeclared<Reference, Declared> =
  Reference extends Declared ? never
  : string extends Reference ? never
  : number extends Reference ? never
  : Reference;

/** The containers as they should have been: the type of each faulty place is a message, or the values that are allowed there. */
type ExplainedContainers<Containers, Seen = never> = Containers extends readonly [infer Container, ...infer Rest]
  ? [
      ExplainedContainer<Container, Seen>,
      ...ExplainedContainers<Rest, Seen | Literal<DeclaredTag<DeclaredPort<Container>>>>,
    ]
  : Containers extends readonly []
    ? []
    : Containers;

// prettier-ignore
type ExplainedContainer<Container, Seen> = {
  [Field in keyof Container]:
    Field extends 'ports' ? ExplainedPorts<Container[Field], Seen | NumberTag<Container>>
    : Field extends 'portNumber' | 'port' ? ExplainedNumber<Container[Field], DeclaredTag<{ readonly number: Container[Field] }>, Seen>
    : ExplainedOwnPorts<Container[Field], Field, Container>;
};

/** A probe or the hooks of a container as they should have been; anything else as it is. */
// prettier-ignore
export type ExplainedOwnPorts<Value, Field, Container> =
  Field extends ProbeField ? ExplainedUser<Value, Probe<OwnReference<Container>>, OwnReference<Container>>
  : Field extends 'lifecycle' ? { [Hook in keyof Value]: ExplainedUser<Value[Hook], Handler<OwnReference<Container>>, OwnReference<Container>> }
  : Value;

type NumberTag<Container> = Container extends { readonly portNumber: infer Number } | { readonly port: infer Number }
  ? Literal<DeclaredTag<{ readonly number: Number }>>
  : never;

// prettier-ignore
type ExplainedUser<User, Allowed, Declared> =
  [Undeclared<NamedPort<User>, Declared>] extends [never] ? User
  : [Declared] extends [never] ? Invalid<ContainerWithoutPorts>
  : Allowed;

type ExplainedPorts<Ports, Seen> = Ports extends readonly [infer Port, ...infer Rest]
  ? [ExplainedPort<Port, Seen>, ...ExplainedPorts<Rest, Seen | Literal<DeclaredTag<Port>>>]
  : Ports extends readonly []
    ? []
    : Ports;

// prettier-ignore
type ExplainedPort<Port, Seen> = {
  [Field in keyof Port]:
    Field extends 'name' ? ExplainedName<Port[Field], Seen>
    : Field extends 'number' ? ExplainedNumber<Port[Field], DeclaredTag<Port>, Seen>
    : Field extends 'hostPort' ? ExplainedNumber<Port[Field], never, never>
    : Port[Field];
};

// prettier-ignore
type ExplainedName<Name, Seen> =
  Name extends string
    ? [PortNameProblem<Name>] extends [never]
      ? Name extends Seen ? Invalid<NameTwiceInPod<Name>> : Name
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
