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

// A separate interface, for the reasons that `declares-ports.ts` gives.

/** Anything with ports that clients dial: a Service, created here or elsewhere. */
export interface OffersPorts<out Ports> extends OffersEndpoints, HasPorts<Ports> {}

/** The method that offers ports; it is the same for every port map. */
export interface OffersEndpoints {
  /**
   * Returns the endpoint of a port, for Ingress backends, routes, monitors, webhooks and addresses.
   *
   * @param reference The name or the number of a port of the Service; of its only port, nothing.
   * @throws If the Service has no such port, or has several and none is specified.
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
 * The types below use indexed access, so that they work in a generic function: there, the compiler defers a condition, and an indexed
 * access resolves to what the constraint of its key leads to.
 */

/** The endpoint of a port. A port whose key is its number has no name. */
// The type of a property, because the compiler resolves the type arguments in the branch of a conditional type only when they are needed,
// and until then copies the whole port map along with that type (`isDeferredTypeReferenceNode`).
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

/** The endpoint of the only port. That of a generic Service may have a name. */
type OnlyEndpoint<Ports, Key> = OnlyEndpoints<Ports>[Key extends symbol
  ? string
  : Key extends number
    ? 'nameless'
    : string];

/** The endpoint of the only port, by whether the port has a name. */
// An interface, because the compiler emits no declaration for a type literal with `this`, as the type of a field
// `this.exposeViaService().endpoint()` would be.
export interface OnlyEndpoints<Ports> {
  /** The endpoint of a port whose key is its number. */
  nameless: NamelessEndpoint<OnlySpec<Ports>>;
  /** That of any other. */
  [named: string]: Endpoint<OnlySpec<Ports>>;
}

type OnlySpec<Ports> = OnlySpecs<Ports>[Known<keyof Ports>];

/** The only port, by whether the ports are known. */
export interface OnlySpecs<Ports> {
  /** That of the map. */
  known: Ports[keyof Ports];
  /** That of a generic Service, which may be any port. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
  [generic: string]: any;
}

/**
 * The arguments of `endpoint`: one is required if the Service has several ports.
 *
 * `Given` is the same type as `Reference`, and is tested in its place: in the true branch of `[Reference] extends [never]`, the compiler
 * takes `Reference` itself for `never` (`getImpliedConstraint`), and in a generic function it looks at that branch, too. Whether it is one
 * of the ports is tested before `KnownLater` tests the same, so that the usual call does not instantiate that type.
 */
// prettier-ignore
type EndpointReference<Ports, Reference, Given, Later = Given extends keyof Ports ? never : KnownLater<Given, Ports>> =
  [Given] extends [never]
    // Several keys may be one port.
    ? IsOne<KeysApart<Ports>> extends true
      ? [reference?: Reference | (AskedReference<Ports> & (string | number)) | Later]
      // For an argument that is left out, the compiler would infer `never` from the indexed access. It infers from the other lines instead.
      : { known: [reference: NoInfer<Reference> | Later]; [generic: string]: [reference?: NoInfer<Reference> | Later] }[Known<keyof Ports>]
  : true extends IsUnion<keyof Ports & string> ? [reference: Reference | Later]
  // The only port needs no reference, so a condition may leave it out, too.
  : [reference?: Reference | Later];

// The constraint of `keyof Ports` includes `symbol`, which no port map has; the union `string | 'known'` is then `string`.
type Known<Key> = Key extends symbol ? string : 'known';
