import type { NameDoubt } from '../../ports/doubt';
import type { SomeService } from '../endpoint/taken-port';

// Interfaces whose type arguments are literals: the compiler would copy a type literal for each test, with the Service and its ports.
interface Asking<Port> {
  readonly port: Port & NoHandle;
}
/** Excludes a handle: it is a port of pods, but a port of the Service may have the same name. */
interface NoHandle {
  readonly number?: undefined;
}
interface AskingOnly<Port> extends Asking<Port> {
  readonly ports?: undefined;
}

/** Whether there is any doubt about a backend; see `doubt.ts`. It repeats `PortDoubt` below inline, because each alias counts. */
// prettier-ignore
export type BackendDoubt<Service, Options> =
  Service extends SomeService
    ? Options extends Asking<keyof Service['portMap'] & string>
      ? NameDoubt<Options['port']> | (Service['portMap'][Options['port']] extends number ? never : 'doubt')
    : Options extends Asking<Service['portMap'][keyof Service['portMap']] & number> ? never
    : 'doubt'
  : 'doubt';

/** Whether there is any doubt that options give a TCP port of the map, by a name that an Ingress accepts, or by its number. */
// prettier-ignore
export type PortDoubt<Options, Ports> =
  Options extends AskingOnly<keyof Ports & string>
    ? Ports[Options['port']] extends number ? NameDoubt<Options['port']> : 'doubt'
  : Options extends AskingOnly<Ports[keyof Ports] & number> ? never
  : 'doubt';
