import type { IConstruct } from 'constructs';
import type { PortMap } from '../../ports/port-map';
import type { EndpointService } from '../endpoint/endpoint';
import type { OffersPorts } from './offers-ports';

/**
 * A Service that another program or chart makes, with its ports: its endpoints are used as those of any Service. Nothing is written for it.
 */
export interface ImportedService<out Ports = PortMap> extends IConstruct, EndpointService, OffersPorts<Ports> {}

/** What is known of a Service that lives elsewhere. */
export interface ImportedServiceOptions<Ports = PortMap> {
  /** The ports by name, as in `{ pg: 5432, dns: '53/UDP' }`. */
  readonly ports: Ports;

  /**
   * The namespace of the Service.
   *
   * @default - that of the chart
   */
  readonly namespace?: string;

  /**
   * The cluster IP: `None` of a headless Service.
   *
   * @default - an address of its own
   */
  readonly clusterIP?: string;
}
