import type { Fault, Fine, IsGeneric, Verdict } from '../../../ports/judgement';
import type { Invalid, Undeclared } from '../../../ports/message';
import type { RoutedProtocol } from '../../../ports/problems';
import type { ProtocolName } from '../../../ports/protocol';
import type { EndpointProblem, NotYetEndpoint, ProtocolJudgement } from '../../endpoint/taken-port';
import type { Listener, RouteGateway } from './listener';

/**
 * The props of a route, or what they should have been: each endpoint speaks the protocol of the route, and is not a port of pods; each
 * listener accepts the route.
 */
// prettier-ignore
export type CheckedRoute<Props, Known, Protocol extends ProtocolName, Taken> =
  [Props] extends [never] ? Props | object
  // The lists are a type parameter.
  : IsGeneric<ListsIn<Props>, Known> extends true ? Known
  : { fine: Known; fault: ExplainedRoute<Props, Protocol, Taken> }[VerdictOn<Props, Protocol, Taken>];

// prettier-ignore
type ListsIn<Props> =
  Props extends { readonly rules: infer Rules }
    ? | Rules
      | (Rules extends readonly (infer Rule)[] ? Rule extends { readonly backends: infer Backends } ? Backends : never : never)
    : never;

// prettier-ignore
type VerdictOn<Props, Protocol extends ProtocolName, Taken> =
  Props extends unknown ? Verdict<BackendJudgement<BackendIn<Props>, Protocol> | ParentJudgement<ParentIn<Props>, Taken>> : never;

/** Whether there is any doubt about the backends and parents of a route; see `doubt.ts`. */
// prettier-ignore
export type RouteDoubt<Props, Protocol, Taken> =
  Props extends { readonly parents: readonly FineParent<Taken>[]; readonly rules: readonly FineRule<Protocol>[] } ? never : 'doubt';

type FineParent<Taken> = Listener<Taken> | RouteGateway;

type ParentIn<Props> = Props extends { readonly parents: readonly (infer Parent)[] } ? Parent : never;

// prettier-ignore
type ParentJudgement<Parent, Taken> =
  Parent extends { readonly gateway: object; readonly protocol: infer Protocol } ? [Protocol] extends [Taken] ? Fine : Fault : Fine;

interface FineRule<Protocol> {
  readonly backends?: readonly (
    FineEndpoint<Protocol> | { readonly endpoint: FineEndpoint<Protocol>; readonly filters?: undefined }
  )[];
  readonly filters?: undefined;
}

interface FineEndpoint<Protocol> {
  readonly hostAndPort: string;
  readonly protocol: Protocol;
}

/** The endpoints in the props of a route, and anything else in the place of one. */
type BackendIn<Props> = Props extends { readonly rules: readonly (infer Rule)[] } ? BackendOfRule<Rule> : never;

// prettier-ignore
type BackendOfRule<Rule> =
  | (Rule extends { readonly backends: readonly (infer Backend)[] } ? EndpointOf<Backend> : never)
  | MirrorOf<Rule>;

// A backend that is not known yet, as in a generic function, is an endpoint: from `never`, the compiler would make anything.
// `NotYetEndpoint` comes first, because a Service has a method `endpoint`.
// prettier-ignore
type EndpointOf<Backend> =
  Backend extends NotYetEndpoint ? Backend
  : Backend extends { readonly endpoint: infer Given } ? Given | MirrorOf<Backend> : Backend;

// prettier-ignore
type MirrorOf<Filtered> =
  Filtered extends { readonly filters: readonly (infer Filter)[] }
    ? Filter extends { readonly requestMirror: { readonly backend: infer Given } } ? Given : never
    : never;

// prettier-ignore
type BackendJudgement<Given, Protocol extends ProtocolName> =
  Given extends NotYetEndpoint ? Fault
  : Given extends { readonly hostAndPort: string; readonly protocol: infer Own } ? ProtocolJudgement<Own, Protocol>
  : Fine;

/** What is wrong with a value in the place of an endpoint. */
// prettier-ignore
type BackendProblem<Given, Protocol> =
  Given extends NotYetEndpoint ? EndpointProblem<Given>
  : Given extends { readonly hostAndPort: string; readonly protocol: infer Own extends string }
    ? Protocol extends Own ? never : RoutedProtocol<Own, Protocol & string>
  : never;

// prettier-ignore
type ExplainedRoute<Props, Protocol, Taken> = object & {
  readonly [Field in keyof Props as Undeclared<Field>]:
    Field extends 'rules' ? EachExplained<Props[Field], Protocol>
    : Field extends 'parents' ? EachParent<Props[Field], Taken>
    : Props[Field];
};

// A separate type for each list, because the compiler maps a list to a list only in a mapped type over a bare type parameter.
type EachParent<Parents, Taken> = { readonly [Index in keyof Parents]: ExplainedParent<Parents[Index], Taken> };

// prettier-ignore
type ExplainedParent<Parent, Taken> = Fault extends ParentJudgement<Parent, Taken> ? Listener<Taken> : Parent;

type EachExplained<Rules, Protocol> = { readonly [Index in keyof Rules]: ExplainedRule<Rules[Index], Protocol> };

// A conditional type, so that the resulting type has no alias name in errors if the rules are in a variable.
// prettier-ignore
type ExplainedRule<Rule, Protocol> = object & {
  readonly [Field in keyof Rule as Undeclared<Field>]:
    Field extends 'backends' ? EachBackend<Rule[Field], Protocol>
    : Field extends 'filters' ? ExplainedFilters<Rule[Field], Protocol>
    : Rule[Field];
} extends infer Explained ? Explained : never;

type EachBackend<Backends, Protocol> = {
  readonly [Index in keyof Backends]: ExplainedBackend<Backends[Index], Protocol>;
};

// prettier-ignore
type ExplainedBackend<Backend, Protocol> =
  Backend extends NotYetEndpoint ? Explained<Backend, Protocol>
  : Backend extends { readonly endpoint: infer Given }
    ? object & { readonly [Field in keyof Backend as Undeclared<Field>]:
          Field extends 'endpoint' ? Explained<Given, Protocol>
          : Field extends 'filters' ? ExplainedFilters<Backend[Field], Protocol>
          : Backend[Field] }
    : Explained<Backend, Protocol>;

type ExplainedFilters<Filters, Protocol> = {
  readonly [Index in keyof Filters]: ExplainedFilter<Filters[Index], Protocol>;
};

// prettier-ignore
type ExplainedFilter<Filter, Protocol> =
  Filter extends { readonly requestMirror: infer Mirror extends { readonly backend: unknown } }
    ? object & { readonly [Field in keyof Filter as Undeclared<Field>]:
          Field extends 'requestMirror' ? object & { readonly [Part in keyof Mirror as Undeclared<Part>]: Part extends 'backend' ? Explained<Mirror[Part], Protocol> : Mirror[Part] }
          : Filter[Field] }
    : Filter;

// prettier-ignore
type Explained<Given, Protocol> =
  [BackendProblem<Given, Protocol>] extends [never] ? Given
  : // Not just `Invalid`: the compiler would then report a missing property, and call a name a `String`.
    Invalid<BackendProblem<Given, Protocol>> | undefined;
