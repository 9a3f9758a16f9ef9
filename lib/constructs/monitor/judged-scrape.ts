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

// `undefined` beside a message has no meaning but this: of a union with a primitive the compiler shows what was written, as it was, and not
// what it lacks (`getBestMatchingType`).

// Each is a look-up, for the same reason as `Judged` is one.

/** What a ServiceMonitor takes for an endpoint, and is handed something. */
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
 * The same type parameter stands for `port` and for `byNumber` of an endpoint: what the compiler infers is one or the other
 * (`inferReverseMappedType` makes a union of what it finds in several places), as in `true | (9000 & Port<9000> & Nameless)`.
 */

// What is inferred from is wrapped, because of `[Given] extends [never]` the compiler makes `never` of a union with a type parameter
// (`getImpliedConstraint`): generic functions would not compile.
interface Inferred<Given> {
  readonly given: Given;
}

/** What a PodMonitor takes for a port, and is handed something. */
// prettier-ignore
export type ScrapedPort<Given> =
  Inferred<Given> extends Inferred<NamedTcpPort> ? Given
  : [Given] extends [boolean | undefined] ? AnyPort
  : { fine: Given; fault: RefusedPort<Given> | undefined; nameless: NamelessPort<Given>; other: Given extends string | number ? Invalid<NotAHandle> : AnyPort }[PortKind<Given>];

/** A port that surely is right: one that was asked for by its name. */
type NamedTcpPort = string & TcpPort;
interface TcpPort extends AnyPort {
  readonly protocol: 'TCP';
  readonly hostAndPort?: undefined;
}

/** Whether the port is found by its number; inferred for {@link ScrapedPort}. */
// `boolean` keeps the literal as one.
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

/** The names of the ports that can be scraped; of ports known at run time only, any. */
export type ScrapedName<Ports> = {
  any: string;
  all: keyof Ports & string;
  some: TcpName<Ports>;
}[NameKind<Ports>];

// The number of a port may be a type parameter, of which there is no text; see `NumberOf`.
// prettier-ignore
type NameKind<Ports> =
  Ports extends unknown
    ? [Ports[keyof Ports] & string] extends [never]
      ? [keyof Ports] extends [number] ? [keyof Ports] extends [never] ? 'any' : 'some' : 'all'
      : string extends keyof Ports ? 'any' : 'some'
    : never;

// `extends infer`, and no alias for the names: so errors list the names themselves.
// prettier-ignore
type TcpName<Ports> =
  { [Name in keyof Ports & string]: Ports[Name] & `${number}/${'UDP' | 'SCTP'}` extends never ? Name : never }[keyof Ports & string] extends infer Names
    ? [Names] extends [never] ? true extends IsUnion<Ports> ? Invalid<NothingShared<'workloads'>> : Invalid<NothingToScrape> : Names
    : never;
