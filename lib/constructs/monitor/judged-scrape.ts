import type { Invalid } from '../../ports/message';
import type { AnyPort, DialledPort } from '../../ports/port-handle';
import type { NothingToScrape, NotScraped, WithoutName } from '../../ports/problems';
import type { AnyEndpoint } from '../endpoint/endpoint';
import type { TakenEndpoint, TakenPort } from '../endpoint/taken-port';

// `undefined` beside a message has no meaning but this: of a union with a primitive the compiler shows what was written, as it was, and not
// what it lacks (`getBestMatchingType`).

/** What a ServiceMonitor takes for an endpoint, and is handed something. */
// prettier-ignore
export type ScrapedEndpoint<Given> =
  Given extends AnyPort | Nameless | NotTcp ? RefusedEndpoint<Given>
  : Given extends AnyEndpoint ? Given : AnyEndpoint;

interface Nameless {
  readonly name: undefined;
}
interface NotTcp {
  readonly protocol: 'UDP' | 'SCTP';
}

// prettier-ignore
type RefusedEndpoint<Given> =
  Given extends AnyPort ? TakenEndpoint<Given> | undefined
  : Given extends { readonly name: undefined; readonly port: infer Number extends number } ? Invalid<WithoutName<Number>> | undefined
  : Given extends { readonly port: infer Number extends number; readonly protocol: infer Protocol extends 'UDP' | 'SCTP' } ? Invalid<NotScraped<Number, Protocol>> | undefined
  : AnyEndpoint;

/** What a PodMonitor takes for a port, and is handed something. */
// prettier-ignore
export type ScrapedPort<Given> =
  Given extends DialledPort ? TakenPort<Given, undefined> | undefined
  : Given extends { readonly number: infer Number extends number; readonly protocol: infer Protocol extends 'UDP' | 'SCTP' } ? Invalid<NotScraped<Number, Protocol>> | undefined
  : Given extends AnyPort ? Given : AnyPort;

/** The names of the ports that can be scraped; of ports known at run time only, any. */
// prettier-ignore
export type ScrapedName<Ports> =
  [keyof Ports] extends [never] ? string
  // `extends infer`, and no alias for the names: so errors list the names themselves.
  : { [Name in keyof Ports & string]: Ports[Name] extends `${number}/${'UDP' | 'SCTP'}` ? never : Name }[keyof Ports & string] extends infer Names
    ? [Names] extends [never] ? Invalid<NothingToScrape> : Names
    : never;
