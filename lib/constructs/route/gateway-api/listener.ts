import type { IConstruct } from 'constructs';
import type { KnownLater } from '../../../ports/port-map';

/**
 * The protocol of a listener; `TLS/Passthrough` is TLS that the Gateway does not terminate. Protocols of an
 * implementation have a domain prefix: `example.com/quic`.
 */
export type ListenerProtocol = 'HTTP' | 'HTTPS' | 'TLS' | 'TLS/Passthrough' | 'TCP' | 'UDP';

/** Any other protocol. (It is not a plain `string`, so editors still complete the known ones.) */
export type AnyProtocol = ListenerProtocol | (string & {});

/** The listeners of a Gateway and their protocols, as in `{ http: 'HTTP', https: 'HTTPS' }`. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- an interface keeps its name in hovers and errors, a Record is shown instead of it
export interface ListenerMap {
  readonly [name: string]: string;
}

/** A Gateway, as its routes see it. */
export interface RouteGateway extends IConstruct {
  /** The name of the Gateway in the manifest. */
  readonly name: string;
  /** The namespace of the Gateway; `undefined` if the manifest does not set one. */
  readonly namespace: string | undefined;
}

/**
 * A listener of a Gateway, returned by `gateway.listener('https')`: a parent for routes.
 *
 * If the protocol of a listener is known only at run time, synth checks that it accepts the route.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a listener whose protocol is not known fits each route, and only `any` is assignable to each protocol
export interface Listener<out Protocol = any> {
  /** The name of the listener. */
  readonly name: string;
  /** The protocol of the listener. */
  readonly protocol: Protocol;
  /** The Gateway. */
  readonly gateway: RouteGateway;
}

/** Anything whose listeners are known: a Gateway, created here or elsewhere. */
export interface HasListeners<out Listeners> {
  /** The listeners by name, as in `{ https: 'HTTPS' }`. */
  readonly listenerMap: Listeners;
}

// A separate interface, for the reasons that `declares-ports.ts` gives.

/** Anything with listeners that routes can attach to. */
export interface OffersListeners<out Listeners> extends HasListeners<Listeners> {
  /**
   * Returns a listener, for the `parents` of a route.
   *
   * @param name The name of a listener of the Gateway.
   * @throws If the Gateway has no such listener.
   */
  listener<
    This extends HasListeners<unknown>,
    const Name extends keyof This['listenerMap'] & string,
    const Later extends string | number = never,
  >(
    this: This,
    name: Name | KnownLater<Later, This['listenerMap'], string>,
  ): Listener<ProtocolOfListener<This['listenerMap'], Name> | ProtocolLater<Later, This['listenerMap']>>;
}

/** The protocol of a listener whose name is known only at run time, and of one that does not exist, which is reported only at its name. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see Listener
type ProtocolLater<Name, Listeners> = [Name] extends [keyof Listeners] ? never : any;

// prettier-ignore
type ProtocolOfListener<Listeners, Name> =
  Name extends keyof Listeners ? KnownProtocol<Listeners[Name]>
  : KnownProtocol<string>;

/** A protocol of an implementation is `any`, because only the implementation knows which routes it accepts. */
// prettier-ignore
type KnownProtocol<Protocol> =
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see Listener
  string extends Protocol ? any : Protocol extends `${string}.${string}/${string}` ? any : Protocol;
