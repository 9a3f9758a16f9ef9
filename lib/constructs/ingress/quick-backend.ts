import type { NameDoubt } from '../../ports/doubt';

/** One of our Services, by what it costs little to look at. */
interface PlainService {
  readonly portMap: unknown;
  readonly endpoint: unknown;
}

/** Whether there is any doubt about a backend; see `doubt.ts`. */
// prettier-ignore
export type BackendDoubt<Service, Options> =
  Service extends PlainService ? PortDoubt<Options, Service['portMap']> : 'doubt';

/** Whether there is any doubt that options say a TCP port of the map, by a name that an Ingress takes, or by its number. */
// prettier-ignore
export type PortDoubt<Options, Ports> =
  Options extends { readonly port: keyof Ports & string; readonly ports?: undefined }
    ? Ports[Options['port']] extends number ? NameDoubt<Options['port']> : 'doubt'
  : Options extends { readonly port: Ports[keyof Ports] & number; readonly ports?: undefined } ? never
  : 'doubt';
