import type { Fault } from '../../ports/judgement';
import type { Invalid } from '../../ports/message';
import type { AnyPort, DialledPort } from '../../ports/port-handle';
import type { NothingToScrape, NotScraped, WithoutName } from '../../ports/problems';
import type { AnyEndpoint } from '../endpoint/endpoint';
import type { ProtocolJudgement, TakenEndpoint, TakenPort } from '../endpoint/taken-port';

// `undefined` beside a message has no meaning but this: of a union with a primitive the compiler shows what was written, as it was, and not
// what it lacks (`getBestMatchingType`).

// Each is a look-up, for the same reason as `Judged` is one.

/** What a ServiceMonitor takes for an endpoint, and is handed something. */
// prettier-ignore
export type ScrapedEndpoint<Given> =
  [Given] extends [never] ? Given
  : { fine: Given; fault: RefusedEndpoint<Given> | undefined; other: AnyEndpoint }[EndpointKind<Given>];

// prettier-ignore
type EndpointKind<Given> =
  Given extends AnyPort | { readonly name: undefined } ? Fault
  : Given extends { readonly hostAndPort: string; readonly protocol: infer Own } ? ProtocolJudgement<Own, 'TCP'> : 'other';

// prettier-ignore
type RefusedEndpoint<Given> =
  Given extends AnyPort ? TakenEndpoint<Given>
  : Given extends { readonly name: undefined; readonly port: infer Number extends number } ? Invalid<WithoutName<Number>>
  : Given extends { readonly port: infer Number extends number; readonly protocol: infer Protocol extends 'UDP' | 'SCTP' } ? Invalid<NotScraped<Number, Protocol>>
  : never;

/** What a PodMonitor takes for a port, and is handed something. */
// prettier-ignore
export type ScrapedPort<Given> =
  [Given] extends [never] ? Given
  : { fine: Given; fault: RefusedPort<Given> | undefined; other: AnyPort }[PortKind<Given>];

// prettier-ignore
type PortKind<Given> =
  Given extends DialledPort ? Fault
  : Given extends AnyPort ? ProtocolJudgement<Given['protocol'], 'TCP'> : 'other';

// prettier-ignore
type RefusedPort<Given> =
  Given extends DialledPort ? TakenPort<Given, undefined>
  : Given extends { readonly number: infer Number extends number; readonly protocol: infer Protocol extends 'UDP' | 'SCTP' } ? Invalid<NotScraped<Number, Protocol>>
  : never;

/** The names of the ports that can be scraped; of ports known at run time only, any. */
export type ScrapedName<Ports> = {
  any: string;
  all: keyof Ports & string;
  some: TcpName<Ports>;
}[NameKind<Ports>];

// prettier-ignore
type NameKind<Ports> =
  Ports extends Readonly<Record<string, number>> ? [keyof Ports] extends [never] ? 'any' : [keyof Ports] extends [number] ? 'some' : 'all'
  : string extends keyof Ports ? 'any' : 'some';

// `extends infer`, and no alias for the names: so errors list the names themselves.
// prettier-ignore
type TcpName<Ports> =
  { [Name in keyof Ports & string]: Ports[Name] extends `${number}/${'UDP' | 'SCTP'}` ? never : Name }[keyof Ports & string] extends infer Names
    ? [Names] extends [never] ? Invalid<NothingToScrape> : Names
    : never;
