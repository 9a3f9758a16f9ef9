import type { DeclaredTag } from '../ports/declaration';
import type { Invalid } from '../ports/message';
import type { NumberOf, ProtocolOf } from '../ports/port-map';
import type { PortNameProblem } from '../ports/port-name';
import type { PortNumberProblem } from '../ports/port-number';
import type { NameTwiceInPod, NumberTwiceInPod } from '../ports/problems';
import type { AppContainer, AppPort, AppProps, DeploymentAppProps } from './app-props';
import type { ExplainedOwnPorts, OwnPortFault } from './checked-containers';

/** The props of an application, or what they should have been. */
// prettier-ignore
export type CheckedApp<Props> =
  [UnknownProperty<Props> | AppFault<ContainersIn<Props>>] extends [never] ? Props
  : [UnknownProperty<Props>] extends [never]
    ? { [Field in keyof Props]: Field extends 'containers' ? ExplainedContainers<Props[Field]> : Props[Field] }
  // The compiler's own message about a misspelled property is the best there is; for that, the plain props stand here.
  : Props extends { readonly kind: infer Kind extends string } ? Extract<AppProps, { readonly kind: Kind }>
  : DeploymentAppProps;

/** The port maps of an application's containers, by the containers' names. */
export type AppPortMaps<Props> = {
  -readonly [Name in keyof ContainersIn<Props>]: PortMapIn<ContainersIn<Props>[Name]>;
} extends infer Maps
  ? Maps
  : never;

type ContainersIn<Props> = Props extends { readonly containers: infer Containers } ? Containers : {};

type PortsIn<Container> = Container extends { readonly ports: infer Ports } ? Ports : {};

type PortMapIn<Container> = {
  -readonly [Name in keyof PortsIn<Container>]: SpecIn<PortsIn<Container>[Name]>;
} extends infer Ports
  ? Ports
  : never;

/** A port of an application's container as a port map writes it. */
// prettier-ignore
type SpecIn<Port> =
  Port extends number ? Port
  : Port extends `${infer Number extends number}/TCP` ? Number
  : Port extends string ? Port
  : Port extends { readonly number: infer Number extends number; readonly protocol: infer Protocol extends string }
    ? `${Protocol}` extends 'TCP' ? Number : `${Number}/${Protocol}`
  : Port extends { readonly number: infer Number } ? Number
  : never;

/** The same port as `ports` of a container has it. */
type DeclarationOf<Name, Port> = {
  readonly name: Name;
  readonly number: NumberOf<SpecIn<Port>>;
  readonly protocol: ProtocolOf<SpecIn<Port>>;
};

type DeclarationsIn<Container> = {
  [Name in keyof PortsIn<Container>]: DeclarationOf<Name, PortsIn<Container>[Name]>;
}[keyof PortsIn<Container>];

/** The container with its ports as a list, as the check of probes and hooks reads it. */
type ListedContainer<Container> = Omit<Container, 'ports'> & { readonly ports: readonly DeclarationsIn<Container>[] };

// prettier-ignore
type UnknownProperty<Props> =
  | Exclude<keyof Props, AppProps extends infer One ? One extends unknown ? keyof One : never : never>
  | { [Name in keyof ContainersIn<Props>]: UnknownInContainer<ContainersIn<Props>[Name]> }[keyof ContainersIn<Props>];

// prettier-ignore
type UnknownInContainer<Container> =
  | Exclude<keyof Container, keyof AppContainer>
  | { [Name in keyof PortsIn<Container>]: PortsIn<Container>[Name] extends number | string ? never : Exclude<keyof PortsIn<Container>[Name], keyof AppPort> }[keyof PortsIn<Container>];

// prettier-ignore
type AppFault<Containers> = {
  [Name in keyof Containers]:
    | PortFault<DeclarationsIn<Containers[Name]>>
    | TwiceFault<Containers, Name>
    | OwnPortFault<ListedContainer<Containers[Name]>>;
}[keyof Containers];

// prettier-ignore
type PortFault<Port> =
  Port extends { readonly name: infer Name extends string; readonly number: infer Number extends number }
    ? PortNameProblem<Name> | PortNumberProblem<Number>
    : never;

/** Names that another container has too, numbers that another port of any container has too. */
type TwiceFault<Containers, Own extends keyof Containers> = {
  [Name in keyof PortsIn<Containers[Own]>]: TwiceTag<Containers, Own, Name>;
}[keyof PortsIn<Containers[Own]>];

// prettier-ignore
type TwiceTag<Containers, Own extends keyof Containers, Name extends keyof PortsIn<Containers[Own]>> =
  Literal<DeclaredTag<DeclarationOf<Name, PortsIn<Containers[Own]>[Name]>>> &
  (| DeclaredTag<DeclarationsIn<Containers[Exclude<keyof Containers, Own>]>>
   | Exclude<DeclaredTag<Exclude<DeclarationsIn<Containers[Own]>, { readonly name: Name }>>, Name>);

type Literal<Tag> = Tag extends string
  ? string extends Tag
    ? never
    : `${number}/TCP` extends Tag
      ? never
      : Tag
  : never;

type ExplainedContainers<Containers> = {
  [Name in keyof Containers]: ExplainedContainer<Containers, Name>;
};

// prettier-ignore
type ExplainedContainer<Containers, Own extends keyof Containers> = {
  [Field in keyof Containers[Own]]:
    Field extends 'ports' ? { [Name in keyof PortsIn<Containers[Own]>]: ExplainedPort<Containers, Own, Name> }
    : ExplainedOwnPorts<Containers[Own][Field], Field, ListedContainer<Containers[Own]>>;
};

// prettier-ignore
type ExplainedPort<Containers, Own extends keyof Containers, Name extends keyof PortsIn<Containers[Own]>> =
  [PortNameProblem<Name & string>] extends [never]
    ? [PortNumberProblem<NumberOf<SpecIn<PortsIn<Containers[Own]>[Name]>>>] extends [never]
      ? [TwiceTag<Containers, Own, Name>] extends [never] ? PortsIn<Containers[Own]>[Name]
        : Invalid<TwiceText<TwiceTag<Containers, Own, Name>>>
      : Invalid<PortNumberProblem<NumberOf<SpecIn<PortsIn<Containers[Own]>[Name]>>>>
    : Invalid<PortNameProblem<Name & string>>;

// prettier-ignore
type TwiceText<Tag> = [Extract<Tag, `${number}/${string}`>] extends [never] ? NameTwiceInPod<Tag & string> : NumberTwiceInPod<Extract<Tag, `${number}/${string}`>>;
