import type { IConstruct } from 'constructs';
import type { IsOne, PortMap, PortSpec } from '../../ports/port-map';
import type { EndpointService } from '../endpoint/endpoint';
import type { ServiceContract } from './contract';
import type { OffersPorts } from './offers-ports';

/**
 * A Service that another program or chart creates, with its ports. You can use its endpoints as those of any Service;
 * no manifest is written.
 */
export interface ImportedService<out Ports = PortMap> extends IConstruct, EndpointService, OffersPorts<Ports> {}

/** Options of a Service that another program or chart creates. */
export interface ImportedServiceOptions<Ports = PortMap> {
  /** The ports by name, as in `{ pg: 5432, dns: '53/UDP' }`. */
  readonly ports: Ports;

  /**
   * The application protocols of the ports, by the same names, as in `{ api: 'https' }`. `url()` derives its scheme
   * from them.
   *
   * @default - none
   */
  readonly appProtocols?: Readonly<Record<string, string>>;

  /**
   * The namespace of the Service.
   *
   * @default - that of the chart
   */
  readonly namespace?: string;

  /**
   * The cluster IP: `None` for a headless Service.
   *
   * @default - an address of its own
   */
  readonly clusterIP?: string;
}

/** The name of a Service in a contract, required if the contract has several. */
// prettier-ignore
export type ContractName<Contract extends ServiceContract, Name> =
  IsOne<keyof Contract['services']> extends true ? [name?: Name] : [name: Name];

/** The ports of a Service in a contract; only their names, if just the JSON file is read. */
// `extends infer` drops the name of the type, which a hover would show.
export type ContractPorts<Ports> = {
  -readonly [Name in keyof Ports]: string extends Ports[Name] ? PortSpec : Ports[Name];
} extends infer Map
  ? Map
  : never;
