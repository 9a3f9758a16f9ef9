import type { AskedReference, HasPorts, IsOne, SpecFor } from '../../ports/port-map';
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
  endpoint<This extends HasPorts<unknown>, const Reference extends AskedReference<This['portMap']> & (string | number)>(
    this: This,
    ...reference: EndpointReference<This['portMap'], Reference>
  ): EndpointFor<This['portMap'], Reference>;
}

/** The endpoint of a port: one that stands under its number has no name. */
// prettier-ignore
type EndpointFor<Ports, Reference> =
  number extends keyof Ports ? Endpoint<SpecFor<Ports, Reference>>
  : [Reference] extends [keyof Ports & number] ? NamelessEndpoint<SpecFor<Ports, Reference>>
  : Endpoint<SpecFor<Ports, Reference>>;

/** What `endpoint` is given: of a Service with several ports, which one. */
// prettier-ignore
type EndpointReference<Ports, Reference> =
  IsOne<keyof Ports> extends true ? [reference?: Reference] : [reference: Reference];
