import type {
  AskedReference,
  AskedSpec,
  HasAnyNumber,
  HasPorts,
  IsOne,
  IsUnion,
  KeysApart,
  KnownLater,
} from '../../ports/port-map';
import type { Endpoint, NamelessEndpoint } from '../endpoint/endpoint';

// An interface of its own, for the reasons that `declares-ports.ts` gives.

/** What has ports that clients dial: a Service, made here or elsewhere. */
export interface OffersPorts<out Ports> extends OffersEndpoints, HasPorts<Ports> {}

/** What it offers them by: the same for each port map. */
export interface OffersEndpoints {
  /**
   * Returns the endpoint of a port: what Ingress backends, routes, monitors, webhooks and addresses take.
   *
   * @param reference The name or the number of a port of the Service; of its only port, nothing.
   * @throws If the Service has no such port, or has several and none is asked for.
   */
  endpoint<
    This extends HasPorts<unknown>,
    const Reference extends AskedReference<This['portMap']> & (string | number) = never,
    const Later extends string | number = never,
  >(
    this: This,
    ...reference: EndpointReference<This['portMap'], Reference, Later>
  ): EndpointFor<This['portMap'], Reference>;
}

/*
 * The types below look something up, so that they work in a generic function: there the compiler puts a condition off, and takes what the
 * constraint of the key leads to.
 */

/** The endpoint of a port: one that stands under its number has no name. */
// The type of a property, because the compiler works out the arguments of a type that a conditional one comes to only when they are asked for,
// and until then copies with it, wherever it goes, the whole port map (`isDeferredTypeReferenceNode`).
// prettier-ignore
type EndpointFor<Ports, Reference> =
  [Reference] extends [number] ? NumberedEndpoint<Ports, Reference>
  : { endpoint: Endpoint<Ports[Reference & keyof Ports]> }['endpoint'];

// prettier-ignore
type NumberedEndpoint<Ports, Reference> =
  [Reference] extends [never] ? OnlyEndpoint<Ports, keyof Ports>
  : HasAnyNumber<Ports> extends true ? Endpoint<AskedSpec<Ports, Reference>>
  : [Reference] extends [keyof Ports] ? NamelessEndpoint<AskedSpec<Ports, Reference>>
  : Endpoint<AskedSpec<Ports, Reference>>;

/** The endpoint of the only port; of a generic Service, it may have a name. */
type OnlyEndpoint<Ports, Key> = OnlyEndpoints<Ports>[Key extends symbol
  ? string
  : Key extends number
    ? 'nameless'
    : string];

/** It by whether the port has a name. */
// By its name, because the compiler declares nothing with `this` in a literal, as a field `this.exposeViaService().endpoint()` would be.
export interface OnlyEndpoints<Ports> {
  /** The endpoint of a port that stands under its number. */
  nameless: NamelessEndpoint<OnlySpec<Ports>>;
  /** That of any other. */
  [named: string]: Endpoint<OnlySpec<Ports>>;
}

type OnlySpec<Ports> = OnlySpecs<Ports>[Known<keyof Ports>];

/** The only port by whether the ports are known. */
export interface OnlySpecs<Ports> {
  /** That of the map. */
  known: Ports[keyof Ports];
  /** That of a generic Service, which may be any port. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as it says
  [generic: string]: any;
}

/**
 * What `endpoint` is given: of a Service with several ports, which one.
 *
 * `Given` is what `Reference` is, and asked in its place: under `[Reference] extends [never]` the compiler takes `Reference` itself for
 * `never` (`getImpliedConstraint`), and in a generic function it looks at that branch, too.
 * That it is one of the ports is asked before `KnownLater`, which asks it again: so the usual call does not make that type.
 */
// prettier-ignore
type EndpointReference<Ports, Reference, Given, Later = Given extends keyof Ports ? never : KnownLater<Given, Ports>> =
  [Given] extends [never]
    // Several keys may be one port.
    ? IsOne<KeysApart<Ports>> extends true
      ? [reference?: Reference | (AskedReference<Ports> & (string | number)) | Later]
      // Of what is left out, the compiler would infer `never` by a look-up; it infers by the other lines.
      : { known: [reference: NoInfer<Reference> | Later]; [generic: string]: [reference?: NoInfer<Reference> | Later] }[Known<keyof Ports>]
  : true extends IsUnion<keyof Ports & string> ? [reference: Reference | Later]
  // Nothing may be said of the only port, and so under a condition, too.
  : [reference?: Reference | Later];

// The constraint of `keyof Ports` has `symbol`, which no port map has; and of `string | 'known'` `string` is left.
type Known<Key> = Key extends symbol ? string : 'known';
