import type { Apart, Fault, IsGeneric, IsWide, Verdict, VerdictWhereKnown } from '../../ports/judgement';
import type { Invalid, Undeclared } from '../../ports/message';
import type { IsUnion, KeyOfAny, NumberOf, TextOf, ValueOfAny, WithSidecars } from '../../ports/port-map';
import type { PortNameProblem } from '../../ports/port-name';
import type { AllowedNumber, PortNumberProblem } from '../../ports/port-number';
import type { IsBefore } from '../../ports/text-order';
import type { ListOfContainers, ListOfPorts, NameTwiceInPod, NotAPort, NumberTwiceInPod } from '../../ports/problems';
import type { ExplainedOwnPorts } from '../container/explained-containers';
import type {
  AppJudgement,
  ContainersIn,
  KnownProps,
  ListedContainer,
  ListJudgement,
  OwnContainersIn,
  OwnTag,
  PortsIn,
  SidecarsIn,
  SpecIn,
  SpecJudgement,
  UnknownProperty,
  WithHostPort,
} from './judged-app';

/** The props of an application, or what they should have been; see `checked-containers.ts`. */
// prettier-ignore
export type CheckedApp<Props, Known> =
  [Props] extends [never] ? Props | object
  // The containers are a type parameter.
  : IsGeneric<keyof ContainersIn<Props>, Known> extends true ? Known
  : Verdicts<Props, Known>[VerdictOn<Props>];

interface Verdicts<Props, Known> {
  readonly fine: Known;
  readonly fault: Apart<ExplainedApp<Props>>;
}
type VerdictOn<Props> = VerdictWhereKnown<Props, Props extends unknown ? Verdict<AppJudgement<Props>> : never>;

/**
 * The port maps of an application's containers, by the containers' names, with those of optional containers. Those of sidecars are
 * readonly, as in `WorkloadPorts`.
 */
// prettier-ignore
export type AppPortMaps<Props> =
  'initContainers' extends keyof Props ? WithSidecars<Merged<MapsOf<OwnContainersIn<Props>>>, Merged<MapsOf<SidecarsIn<Props['initContainers']>>>>
  : Merged<MapsOf<OwnContainersIn<Props>>>;

type MapsOf<Containers> = Containers extends unknown
  ? { -readonly [Name in keyof Containers]: Merged<PortMapIn<Containers[Name]>> }
  : never;

// prettier-ignore
type PortMapIn<Container> =
  Container extends DeclaresAny ? PortMapOf<Container['ports']>
  : Container extends object ? {}
  : never;

export interface DeclaresAny {
  readonly ports: unknown;
}

// Like `NamedByText`, with the specs in the same step.
// prettier-ignore
type PortMapOf<Ports> =
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- the text of a member of an enum is another type
  `${keyof Ports & string}` extends keyof Ports ? { -readonly [Name in keyof Ports]: SpecIn<Ports[Name]> }
  : { -readonly [Name in keyof Ports as TextOf<Name>]: SpecIn<Ports[Name]> };

/** One map in place of several, if the program has either one or another. */
// prettier-ignore
type Merged<Maps> =
  true extends IsUnion<Maps> ? { [Key in KeyOfAny<Maps>]: ValueOfAny<Maps, Key> } : Maps;

// prettier-ignore
type ExplainedApp<Props> =
  Fault extends ListJudgement<Props, 'containers'> ? object & { readonly [Field in keyof Props as Undeclared<Field>]: Field extends 'containers' ? Invalid<ListOfContainers> : Props[Field] }
  : Props extends unknown
    // With the plain props here, the compiler reports a misspelled property with its own message, which is the best one.
    ? [UnknownProperty<Props>] extends [never]
      ? object & {
          readonly [Field in keyof Props as Undeclared<Field>]:
            Field extends 'containers' | 'initContainers' ? ExplainedContainers<Props[Field], ContainersIn<Props>> : Props[Field];
        }
      : KnownProps<Props>
    : never;

/** Some of the containers as they should have been; `All` are all of them. */
// An inferred type has no alias name that a hover would show, here and below.
type ExplainedContainers<Some, All> = {
  readonly [Name in keyof Some]: Name extends keyof All
    ? ExplainedContainer<All, Name>
    : ExplainedContainer<Pick<Some, Name>, Name>;
} extends infer Explained
  ? Explained
  : never;

// prettier-ignore
type ExplainedContainer<Containers, Own extends keyof Containers> = object & {
  readonly [Field in keyof Containers[Own] as Undeclared<Field>]:
    Field extends 'ports'
      ? Fault extends ListJudgement<Containers[Own], 'ports'> ? Invalid<ListOfPorts> : ExplainedPorts<Containers, Own, PortsIn<Containers[Own]>>
    : ExplainedOwnPorts<Containers[Own][Field], Field, ListedContainer<Containers[Own]>>;
} extends infer Explained ? Explained : never;

type ExplainedPorts<Containers, Own, Ports> = object & {
  readonly [Name in keyof Ports as Undeclared<Name>]: ExplainedPort<Containers, Own, Name, Ports[Name]>;
} extends infer Explained
  ? Explained
  : never;

// prettier-ignore
type ExplainedPort<Containers, Own, Name, Port> =
  [PortNameProblem<NameText<Name>>] extends [never]
    ? Fault extends SpecJudgement<Port> ? Invalid<NotAPort<Port & string>>
      : [PortNumberProblem<NumberOf<SpecIn<Port>>>] extends [never]
        ? [TwiceTag<Containers, Own, Name>] extends [never] ? ExplainedHostPort<Port> : Invalid<TwiceText<TwiceTag<Containers, Own, Name>>>
        : Invalid<PortNumberProblem<NumberOf<SpecIn<Port>>>>
    : Invalid<PortNameProblem<NameText<Name>>>;

/** The name of a port as a text, even if it is a number, as in `{ 8080: 8080 }`. */
type NameText<Name> = `${Name & (string | number)}`;

// prettier-ignore
type ExplainedHostPort<Port> =
  Port extends WithHostPort
    ? object & { readonly [Field in keyof Port as Undeclared<Field>]: Field extends 'hostPort' ? Port[Field] extends number ? AllowedNumber<Port[Field]> : Port[Field] : Port[Field] }
    : Port;

type TwiceTag<Containers, Own, Name> = Literal<OwnTag<Containers, Own, Name>> & TagsNotAfter<Containers, Own, Name>;

/** The tags of the application's other ports, except the ports that come after this one, which are reported themselves. */
// prettier-ignore
type TagsNotAfter<Containers, Own, Name> = {
  [Other in KeyOfAny<Containers>]: {
    [OtherName in KeyOfAny<PortsIn<ValueOfAny<Containers, Other>>>]:
      PlaceText<Own, Name> extends PlaceText<Other, OtherName> ? never
      : IsBefore<PlaceText<Own, Name>, PlaceText<Other, OtherName>> extends true ? never
      : Exclude<OwnTag<Containers, Other, OtherName>, Other extends Own ? OtherName : never>;
  }[KeyOfAny<PortsIn<ValueOfAny<Containers, Other>>>];
}[KeyOfAny<Containers>];

/** The place of a port, as a text by which ports are ordered. */
type PlaceText<Own, Name> = `${NameText<Own>}.${NameText<Name>}`;

type Literal<Tag> = Tag extends unknown ? (IsWide<Tag> extends true ? never : Tag) : never;

// prettier-ignore
type TwiceText<Tag> = [Extract<Tag, `${number}/${string}`>] extends [never] ? NameTwiceInPod<Tag & string> : NumberTwiceInPod<Extract<Tag, `${number}/${string}`>>;
