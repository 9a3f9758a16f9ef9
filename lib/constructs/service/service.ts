import type { Construct } from 'constructs';
import type * as kplus from '../../kplus/cdk8s-plus';
import type { IsGeneric } from '../../ports/judgement';
import type { HasPorts, NamedByText, PortMap } from '../../ports/port-map';
import type { CheckedImport } from './checked-import';
import type { CheckedService, PortsOfService } from './checked-service';
import { type ServiceContract, serviceIn } from './contract';
import type { ContractName, ContractPorts, ImportedService, ImportedServiceOptions } from './imported-service';
import { PortImportedService } from './port-imported-service';
import type { Service as ServiceMethods } from './service-methods';
import type { ServiceDoubt } from './quick-service';
import type { ServiceProps } from './accepted-service';
import { PortService } from './port-service';
import type { Uninferred } from '../container/written-ports';
import { checkScope, placeOf } from '../shared/arguments';
import type { Statics } from '../shared/statics';

/**
 * A Service with ports known by name and checked against the ports of its pods.
 *
 * `Service<{ http: 80 }>` is a Service with port 80 under the name `http`, and possibly others.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, Service } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * new Service(chart, 'public', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 'http' }] });
 * ```
 */
export interface Service<out Ports = PortMap> extends ServiceMethods, HasPorts<Ports> {}

/** Makes Services. */
export interface ServiceConstructor extends Statics<typeof kplus.Service> {
  /** Defines a Service; see {@link Service}. */
  new <Ports extends PortMap = PortMap, const Props extends object = Uninferred<ServiceProps, Ports>>(
    scope: Construct,
    id: string,
    props?: ServiceDoubt<Props> extends never ? ServiceProps : CheckedService<Props>,
  ): Service<PortsOfService<Props>>;
  /**
   * A Service that another program or chart creates. You can use its endpoints; no manifest is written.
   *
   * @param scope The chart, or a construct in it.
   * @param id The id of the construct.
   * @param name The name of the Service in its own manifest.
   * @param options Its ports, and its namespace.
   */
  fromServiceName<const Ports extends PortMap, const Speaking extends string = never>(
    scope: Construct,
    id: string,
    name: string,
    options: CheckedImport<Ports, Speaking>,
  ): ImportedService<ImportedPorts<Ports, Speaking>>;
  /**
   * A Service of another repository, from the contract that `writeContract` wrote there. You can use its endpoints; a
   * port that no longer exists does not compile.
   *
   * @param scope The chart, or a construct in it.
   * @param id The id of the construct.
   * @param contract The contract, of `contracts/shop.json` imported as `contracts/shop`.
   * @param name The name of the Service; of a contract with one Service, nothing.
   * @throws If it is not a contract, or has no such Service.
   */
  fromContract<const Contract extends ServiceContract, const Name extends keyof Contract['services'] & string>(
    scope: Construct,
    id: string,
    contract: Contract,
    ...name: ContractName<Contract, Name>
  ): ImportedService<ContractPorts<Contract['services'][Name]['ports']>>;
  /** For `instanceof`. */
  readonly prototype: Service;
}

// `extends infer` flattens it, so that a hover shows the map and not how it was made. A map that is a type parameter stays as it is; for
// `Beside`, see `IsGeneric`.
// prettier-ignore
type ImportedPorts<Ports, Beside> =
  IsGeneric<Ports, Beside> extends true ? Ports
  : NamedByText<Ports> extends infer Flat extends PortMap ? Flat : never;

/** Defines a Service; see the interface of the same name. */
export const Service = Object.assign(PortService, {
  fromServiceName: (scope: Construct, id: string, name: string, options: ImportedServiceOptions) =>
    new PortImportedService(scope, id, name, options),
  fromContract: (scope: Construct, id: string, contract: ServiceContract, name?: string) => {
    checkScope('Service', scope, id);
    const service = serviceIn(placeOf('Service', scope, id), contract, name);
    return new PortImportedService(scope, id, service.name, {
      ports: service.ports as PortMap,
      ...(service.namespace !== undefined && { namespace: service.namespace }),
      ...(service.appProtocols && { appProtocols: service.appProtocols }),
      ...(service.headless === true && { clusterIP: 'None' }),
    });
  },
}) as unknown as ServiceConstructor;
