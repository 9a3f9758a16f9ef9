import type * as kplus from '../../kplus/cdk8s-plus';
import type { HasPorts } from '../../ports/port-map';
import type { AllowedNumber } from '../../ports/port-number';
import type { ExposeServiceViaIngressOptions } from '../ingress/exposure';
import type { PortDoubt } from '../ingress/quick-backend';
import type { CheckedServiceExposure, CheckedServicePath } from './checked-exposure';
import type { OffersEndpoints } from './offers-ports';
import type { ServicePort } from './service-props';

/** The methods of a Service. Hovers show this name, which the class has, too. `declares-ports.ts` says why it is a separate interface. */
export interface Service extends kplus.Service, OffersEndpoints {
  /**
   * Adds a port: the number that clients dial, and the port of the pods that it leads to.
   *
   * The target port is checked at synth, because the type of a Service does not include the ports of its pods.
   *
   * @param port The number that clients dial, 1 to 65535.
   */
  bind<const Port extends number>(port: AllowedNumber<Port>, options?: Omit<ServicePort, 'port'>): void;

  /**
   * Exposes the Service with an Ingress.
   *
   * @param path The path of the requests that the Service answers.
   * @param options Which port of the Service answers: required if it has several.
   * @throws If the Service has no such port, or has several and none is specified.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in `deployment-methods.ts`
  exposeViaIngress<This extends HasPorts<any>, const Options extends object = {}>(
    this: This | object,
    path: CheckedServicePath<Options, This['portMap']>,
    options?: PortDoubt<Options, This['portMap']> extends never
      ? ExposeServiceViaIngressOptions
      : CheckedServiceExposure<Options, This>,
  ): kplus.Ingress;
}
