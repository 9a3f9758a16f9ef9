import type { Fault } from '../../ports/judgement';
import type { Invalid } from '../../ports/message';
import type { AnyPort, DialledPort, Nameless } from '../../ports/port-handle';
import type { IsUnion } from '../../ports/port-map';
import type {
  NothingShared,
  NotAHandle,
  NotAnEndpoint,
  NothingToScrape,
  NotScraped,
  WithoutName,
} from '../../ports/problems';
import type { AnyEndpoint } from '../endpoint/endpoint';
import type { NotYetEndpoint, ProtocolJudgement, TakenEndpoint, TakenPort } from '../endpoint/taken-port';

// The `undefined` beside a message serves one purpose: for a union with a primitive, the compiler's error shows what was written, and not
// what it lacks (`getBestMatchingType`).

// Each type is an indexed access, for the same reason as `Judged`.

/** The type of a parameter that takes the endpoint of a ServiceMonitor and is given `Given`. */
// prettier-ignore
export type ScrapedEndpoint<Given> =
  [Given] extends [never] ? Given
  : { fine: Given; fault: RefusedEndpoint<Given> | undefined; other: Given extends string | number ? Invalid<NotAnEndpoint> : AnyEndpoint }[EndpointKind<Given>];

// prettier-ignore
type EndpointKind<Given> =
  Given extends AnyPort | { readonly name: undefined } ? Fault
  : Given extends { readonly hostAndPort: string; readonly protocol: infer Own } ? ProtocolJudgement<Own, 'TCP'>
  : Given extends NotYetEndpoint ? Fault : 'other';

// prettier-ignore
type RefusedEndpoint<Given> =
  Given extends NotYetEndpoint ? TakenEndpoint<Given>
  : Given extends { readonly name: undefined; readonly port: infer Number extends number } ? Invalid<WithoutName<Number>>
  : Given extends { readonly port: infer Number extends number; readonly protocol: infer Protocol extends 'UDP' | 'SCTP' } ? Invalid<NotScraped<Number, Protocol>>
  : never;

/*
 * One type parameter stands for both `port` and `byNumber` of an endpoint, so the compiler infers a union of the two, such as
 * `true | (9000 & Port<9000> & Nameless)` (`inferReverseMappedType` makes a union of what it finds in several places).
 */

// Wraps the type that is inferred: with `[Given] extends [never]`, the compiler would take a union with a type parameter for `never`
// (`getImpliedConstraint`), and generic functions would not compile.
interface Inferred<Given> {
  readonly given: Given;
}

/** The type of a parameter that takes the port of a PodMonitor and is given `Given`. */
// prettier-ignore
export type ScrapedPort<Given> =
  Inferred<Given> extends Inferred<NamedTcpPort> ? Given
  : [Given] extends [boolean | undefined] ? AnyPort
  : { fine: Given; fault: RefusedPort<Given> | undefined; nameless: NamelessPort<Given>; other: Given extends string | number ? Invalid<NotAHandle> : AnyPort }[PortKind<Given>];

/** A port that is certainly right: one that was requested by its name. */
type NamedTcpPort = string & TcpPort;
interface TcpPort extends AnyPort {
  readonly protocol: 'TCP';
  readonly hostAndPort?: undefined;
}

/** Whether the port is found by its number; inferred for {@link ScrapedPort}. */
// `boolean` makes the compiler keep the literal.
// prettier-ignore
export type ScrapedByNumber<Given> = boolean & (Inferred<Given> extends Inferred<never> ? Given : unknown);

// prettier-ignore
type PortKind<Given> =
  Given extends DialledPort ? Fault
  : Given extends AnyPort ? NamedPortKind<{ readonly port: Given; readonly of: 'port' }>
  : Given extends boolean | undefined ? never : 'other';

// For `of`, see `ProtocolJudgement`.
// prettier-ignore
type NamedPortKind<Given extends { readonly port: AnyPort }> =
  Given extends { readonly port: Nameless & { readonly protocol: 'TCP' } } ? 'nameless' : ProtocolJudgement<Given['port']['protocol'], 'TCP'>;

// prettier-ignore
type RefusedPort<Given> =
  Given extends DialledPort ? TakenPort<Given, undefined>
  : Given extends { readonly number: infer Number extends number; readonly protocol: infer Protocol extends 'UDP' | 'SCTP' } ? Invalid<NotScraped<Number, Protocol>>
  : never;

// prettier-ignore
type NamelessPort<Given> =
  [Extract<Given, true>] extends [never]
    ? (Given extends Nameless & { readonly number: infer Number extends number } ? Invalid<WithoutName<Number>> : never) | undefined
    : Given;

/** The names of the ports that can be scraped; any name for ports that are known only at run time. */
export type ScrapedName<Ports> = {
  any: string;
  all: keyof Ports & string;
  some: TcpName<Ports>;
}[NameKind<Ports>];

// The number of a port may be a type parameter, which has no text; see `NumberOf`.
// prettier-ignore
type NameKind<Ports> =
  Ports extends unknown
    ? [Ports[keyof Ports] & string] extends [never]
      ? [keyof Ports] extends [number] ? [keyof Ports] extends [never] ? 'any' : 'some' : 'all'
      : string extends keyof Ports ? 'any' : 'some'
    : never;

// `extends infer`, and no alias for the names, so that errors list the names themselves.
// prettier-ignore
type TcpName<Ports> =
  { [Name in keyof Ports & string]: Ports[Name] & `${number}/${'UDP' | 'SCTP'}` extends never ? Name : never }[keyof Ports & string] extends infer Names
    ? [Names] extends [never] ? true extends IsUnion<Ports> ? Invalid<NothingShared<'workloads'>> : Invalid<NothingToScrape> : Names
    : never;
