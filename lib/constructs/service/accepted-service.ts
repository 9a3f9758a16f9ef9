import type { ReadonlyLists } from '../shared/readonly-lists';
import type * as named from './service-props';

/*
 * The props of Services as they are accepted; see `readonly-lists.ts`. Each interface has a member of its own: without one, the compiler
 * may show the type that it extends instead.
 */

/** A Service, as it is accepted. */
export interface ServiceProps extends ReadonlyLists<named.ServiceProps> {
  /**
   * The ports. If there are several, each needs a name; a port without one takes the name of its container port.
   *
   * @default - none: call `bind` before synth. A headless Service needs none
   */
  readonly ports?: readonly named.ServicePort[];
}

/** A Service for a workload, as it is accepted. */
export interface ExposeViaServiceOptions extends ReadonlyLists<named.ExposeViaServiceOptions> {
  /**
   * The ports. If there are several, each needs a name; a port without one takes the name of its container port.
   *
   * @default - every port that the containers declare, under its own name and number
   */
  readonly ports?: readonly named.ServicePort[];
}

/** A Service for a workload, and the Ingress for the Service, as it is accepted. */
export interface ExposeDeploymentViaIngressOptions extends ReadonlyLists<named.ExposeDeploymentViaIngressOptions> {
  /**
   * The ports. If there are several, each needs a name; a port without one takes the name of its container port.
   *
   * @default - every port that the containers declare, under its own name and number
   */
  readonly ports?: readonly named.ServicePort[];
}
