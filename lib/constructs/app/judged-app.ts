import type { DeclaredTag } from '../../ports/declaration';
import type { Fault, FaultIfKnown, Fine, IsWide } from '../../ports/judgement';
import type { IsUnion, KeyOfAny, NumberOf, PortSpec, ProtocolOf, ValueOfAny } from '../../ports/port-map';
import type { PortNameJudgement } from '../../ports/port-name';
import type { PortNumberJudgement } from '../../ports/port-number';
import type { AppContainer, AppPort, AppProps, DeploymentAppProps } from './app-props';
import type { DefaultPortProblemAmong } from '../container/default-port';
import type { OwnPortJudgement, SameTag } from '../container/judged-containers';
import type { IsSidecar } from '../container/running-containers';

/** The containers of an application's props that run together; a union of all variants, if there may be one of several. */
// prettier-ignore
export type ContainersIn<Props> =
  'initContainers' extends keyof Props ? OwnContainersIn<Props> & SidecarsIn<Props['initContainers']> : OwnContainersIn<Props>;

/** The same without the sidecars. */
export type OwnContainersIn<Props> = Props extends HasContainers ? Props['containers'] : {};

interface HasContainers {
  readonly containers: unknown;
}

/** The init containers that run as long as the others do; see `running-containers.ts`. */
export type SidecarsIn<Inits> = {
  readonly [Name in keyof Inits as IsSidecar<Inits[Name]> extends true ? Name : never]: Inits[Name];
};

/** The ports of a container; none if `ports` is optional. */
export type PortsIn<Container> = Container extends { readonly ports: infer Ports } ? Ports : {};

/** A port of an application's container as a port map writes it. */
// prettier-ignore
export type SpecIn<Port> =
  // Resolves a number that is a type parameter at once; see `NumberOf`.
  [Port & (string | object)] extends [never] ? Port & number : SpecOfAny<Port>;

// prettier-ignore
type SpecOfAny<Port> =
  Port extends number | `${number}/UDP` ? Port
  : Port extends `${infer Number extends number}/TCP` ? Number
  : Port extends string ? string extends Port ? PortSpec : Port
  : Port extends { readonly number: infer Number extends number; readonly protocol: infer Protocol extends string }
    ? `${Protocol}` extends 'TCP' ? Number : `${Number}/${Protocol}`
  : Port extends { readonly number: infer Number } ? Number
  : never;

/** The same port, as in the `ports` of a container. */
type DeclarationOf<Name, Port> = {
  readonly name: Name;
  readonly number: NumberOf<SpecIn<Port>>;
  readonly protocol: ProtocolOf<SpecIn<Port>>;
};

type DeclarationsIn<Container> = {
  [Name in KeyOfAny<PortsIn<Container>>]: DeclarationOf<Name, ValueOfAny<PortsIn<Container>, Name>>;
}[KeyOfAny<PortsIn<Container>>];

/** The container with its ports as a list, as the check of probes and hooks reads it. */
export type ListedContainer<Container> = Container extends unknown
  ? Omit<Container, 'ports'> & {
      readonly ports: readonly DeclarationsIn<Container>[];
      readonly portProblem: PortProblem<Container>;
    }
  : never;

/** What is wrong with the default port of probes and hooks; see `default-port.ts`. */
// prettier-ignore
type PortProblem<Container> =
  'ports' extends keyof Container ? Container extends { readonly ports: infer Ports } ? ProblemOfMap<Ports> : never
  : DefaultPortProblemAmong<never, never>;

// prettier-ignore
type ProblemOfMap<Ports> =
  string extends keyof Ports ? never
  : Ports extends readonly unknown[] ? never
  // Nothing is certain if a port may be missing, or if its protocol is known only at run time.
  : Ports extends Required<Ports>
    ? true extends { [Name in keyof Ports]: IsUnion<ProtocolOf<SpecIn<Ports[Name]>>> }[keyof Ports] ? never : DefaultPortProblemAmong<keyof Ports, TcpIn<Ports>>
    : never;

type TcpIn<Ports> = {
  [Name in keyof Ports]: ProtocolOf<SpecIn<Ports[Name]>> extends 'TCP' ? Name : never;
}[keyof Ports];

/** Whether an application is right. */
// prettier-ignore
export type AppJudgement<Props> =
  Props extends unknown
    ? | ([UnknownField<Props>] extends [never] ? Fine : Fault)
      | EachContainerJudgement<ContainersIn<Props>>
      | InitsJudgement<InitsIn<Props>>
    : never;

/** Each init container on its own, because it ends before the next one starts; probes as in `InitJudgement`. */
type InitsJudgement<Inits> =
  | Fine
  | {
      [Name in KeyOfAny<Inits>]:
        | ListJudgement<ValueOfAny<Inits, Name>, 'ports'>
        | FieldsJudgement<ValueOfAny<Inits, Name>>
        | PortsJudgement<ValueOfAny<Inits, Name>>
        | TwiceJudgement<{ readonly [Own in Name]: ValueOfAny<Inits, Own> }, Name>;
    }[KeyOfAny<Inits>];

type InitsIn<Props> = 'initContainers' extends keyof Props ? Props['initContainers'] : {};

/** Whether there is a list, as in the props of a workload, where names belong as keys. (Only `any` is assignable to a text, too.) */
// prettier-ignore
export type ListJudgement<Value, Field extends string> =
  Value extends Readonly<Record<Field, readonly unknown[]>> ? Value extends Readonly<Record<Field, 'any'>> ? Fine : FaultIfKnown : Fine;

/** The props that the application may have: those of its kind, or those of any kind if its kind does not exist. */
// prettier-ignore
export type KnownProps<Props> =
  Props extends { readonly kind: infer Kind extends string }
    ? [Kind & AppProps['kind']] extends [never] ? AppProps : Extract<AppProps, { readonly kind?: Kind }>
    : DeploymentAppProps;

/** Properties that the application, its containers and their ports do not have. */
export type UnknownProperty<Props> =
  UnknownField<Props> | UnknownInAny<OwnContainersIn<Props>> | UnknownInAny<InitsIn<Props>>;

type UnknownInAny<Containers> = { [Name in keyof Containers]: UnknownInContainer<Containers[Name]> }[keyof Containers];

// prettier-ignore
type UnknownField<Props> =
  (Props extends { readonly kind: infer Kind } ? true extends IsUnion<Kind> ? Exclude<keyof Props, KeyOfAny<AppProps>> : Exclude<keyof Props, KeyOfAny<KnownProps<Props>>>
    : Exclude<keyof Props, 'kind' extends keyof Props ? KeyOfAny<AppProps> : keyof DeploymentAppProps>);

// prettier-ignore
type UnknownInContainer<Container> =
  Container extends object
    ? | Exclude<keyof Container, keyof AppContainer>
      | (Fault extends ListJudgement<Container, 'ports'> ? never : { [Name in keyof PortsIn<Container>]: UnknownInPort<PortsIn<Container>[Name]> }[keyof PortsIn<Container>])
    : never;

type UnknownInPort<Port> = Port extends object ? Exclude<keyof Port, keyof AppPort> : never;

// prettier-ignore
type EachContainerJudgement<Containers> =
  | Fine
  | (Containers extends readonly unknown[] ? FaultIfKnown : Fine)
  | {
      [Name in KeyOfAny<Containers>]:
        | ListJudgement<ValueOfAny<Containers, Name>, 'ports'>
        | FieldsJudgement<ValueOfAny<Containers, Name>>
        | PortsJudgement<ValueOfAny<Containers, Name>>
        | TwiceJudgement<Containers, Name>
        | OwnPortJudgement<ListedContainer<ValueOfAny<Containers, Name>>>;
    }[KeyOfAny<Containers>];

// prettier-ignore
type FieldsJudgement<Container> = Container extends object ? [Exclude<keyof Container, keyof AppContainer>] extends [never] ? Fine : Fault : Fine;

type PortsJudgement<Container> =
  | Fine
  | {
      [Name in KeyOfAny<PortsIn<Container>>]: PortJudgement<Name, ValueOfAny<PortsIn<Container>, Name>>;
    }[KeyOfAny<PortsIn<Container>>];

// prettier-ignore
type PortJudgement<Name, Port> =
  | PortNameJudgement<Name>
  | LetterJudgement<Name>
  | (Port extends object ? [UnknownInPort<Port>] extends [never] ? Fine : FaultIfKnown : Fine)
  | SpecJudgement<Port>
  | PortNumberJudgement<NumberOf<SpecIn<Port>>>
  | (Port extends WithHostPort ? PortNumberJudgement<Port['hostPort']> : Fine);

/** A port that is opened on the node, too. */
export interface WithHostPort {
  readonly hostPort: unknown;
}

/** A number has no letter, but a name needs one. */
// prettier-ignore
type LetterJudgement<Name> = Name extends number ? IsWide<Name> extends true ? Fine : Fault : Fine;

/** Whether a text is a port, as in `53/UDP`. */
// prettier-ignore
export type SpecJudgement<Port> = Port extends string ? IsWide<Port> extends true ? Fine : Port extends PortSpec ? Fine : Fault : Fine;

/** Whether another container has a port of the same name, or any container another port of the same number. */
// prettier-ignore
type TwiceJudgement<Containers, Own> =
  | Fine
  | {
      [Name in KeyOfAny<PortsIn<ValueOfAny<Containers, Own>>>]:
        SameTag<OwnTag<Containers, Own, Name>, TagsBeside<Containers, Own, Name>>;
    }[KeyOfAny<PortsIn<ValueOfAny<Containers, Own>>>];

/** What no other port of the application may have: name, and number with protocol. */
export type OwnTag<Containers, Own, Name> = DeclaredTag<
  DeclarationOf<Name, ValueOfAny<PortsIn<ValueOfAny<Containers, Own>>, Name>>,
  Containers
>;

/** What the other ports of the application have. */
// prettier-ignore
type TagsBeside<Containers, Own, Name> =
  | DeclaredTag<DeclarationsIn<ValueOfAny<Containers, OtherKey<KeyOfAny<Containers>, Own>>>, Containers>
  | Exclude<DeclaredTag<Exclude<DeclarationsIn<ValueOfAny<Containers, Own>>, { readonly name: Name }>, Containers>, Name>;

/** The names of the other containers; none if this name is known only at run time: it may be any `string` and any `number`. */
type OtherKey<Key, Own> = IsWide<Own> extends true ? never : Exclude<Key, Own>;
