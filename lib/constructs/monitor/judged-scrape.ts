import type { Invalid } from '../../ports/message';
import type { AnyPort, DialledPort } from '../../ports/port-handle';
import type { NothingToScrape, NotScraped, WithoutName } from '../../ports/problems';
import type { Endpoint } from '../endpoint/endpoint';
import type { TakenEndpoint, TakenPort } from '../endpoint/taken-port';

/** What a ServiceMonitor takes for an endpoint, and is handed something. */
// prettier-ignore
export type ScrapedEndpoint<Given> =
  // A handle is no endpoint; beside one, the compiler shows it as it was written.
  Given extends AnyPort ? Endpoint | TakenEndpoint<Given>
  : Given extends { readonly name: undefined; readonly port: infer Number extends number } ? Invalid<WithoutName<Number>>
  : Given extends { readonly port: infer Number extends number; readonly protocol: infer Protocol extends 'UDP' | 'SCTP' } ? Invalid<NotScraped<Number, Protocol>>
  : Given extends Endpoint ? Given : Endpoint;

/** What a PodMonitor takes for a port, and is handed something. */
// prettier-ignore
export type ScrapedPort<Given> =
  Given extends DialledPort ? AnyPort | TakenPort<Given>
  : Given extends { readonly number: infer Number extends number; readonly protocol: infer Protocol extends 'UDP' | 'SCTP' } ? Invalid<NotScraped<Number, Protocol>>
  : Given extends AnyPort ? Given : AnyPort;

/** The names of the ports that can be scraped; of ports known at run time only, any. */
// prettier-ignore
export type ScrapedName<Ports> =
  [keyof Ports] extends [never] ? string
  : [NameIn<Ports>] extends [never] ? Invalid<NothingToScrape> : NameIn<Ports>;

type NameIn<Ports> = {
  [Name in keyof Ports & string]: Ports[Name] extends `${number}/${'UDP' | 'SCTP'}` ? never : Name;
}[keyof Ports & string];
