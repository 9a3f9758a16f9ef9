import type { NameDoubt } from '../../ports/doubt';

/** One of our Services, by what it costs little to look at. */
interface PlainService {
  readonly portMap: unknown;
  readonly endpoint: unknown;
}

/** Whether there is any doubt about a backend; see `doubt.ts`. The same as below, written out: each alias counts. */
// prettier-ignore
export type BackendDoubt<Service, Options> =
  Service extends PlainService
    ? Options extends { readonly port: keyof Service['portMap'] & string }
      ? NameDoubt<Options['port']> | (Service['portMap'][Options['port']] extends number ? never : 'doubt')
    : Options extends { readonly port: Service['portMap'][keyof Service['portMap']] & number } ? never
    : 'doubt'
  : 'doubt';

/** Whether there is any doubt that options say a TCP port of the map, by a name that an Ingress takes, or by its number. */
// prettier-ignore
export type PortDoubt<Options, Ports> =
  Options extends { readonly port: keyof Ports & string; readonly ports?: undefined }
    ? Ports[Options['port']] extends number ? NameDoubt<Options['port']> : 'doubt'
  : Options extends { readonly port: Ports[keyof Ports] & number; readonly ports?: undefined } ? never
  : 'doubt';
