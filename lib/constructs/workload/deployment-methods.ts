import type * as kplus from '../../kplus/cdk8s-plus';
import type { HasPorts, PortMap } from '../../ports/port-map';
import type { CheckedContainer, CheckedInitContainer } from '../container/checked-containers';
import type { Container, ContainerPorts } from '../container/container';
import type { ContainerProps as AcceptedContainer } from '../container/accepted-container';
import type { ContainerProps } from '../container/container-props';
import type { Connections } from '../connect/connections';
import type { ContainerDoubt } from '../container/quick-containers';
import type { ServiceOfWorkload } from '../expose/service-of-workload';
import type { PortDoubt } from '../ingress/quick-backend';
import type { CheckedIngressOptions, CheckedPath } from '../service/checked-exposure';
import type { CheckedExposeOptions } from '../service/checked-service';
import type { OptionsDoubt } from '../service/quick-service';
import type { ExposeDeploymentViaIngressOptions, ExposeViaServiceOptions } from '../service/accepted-service';
import type {
  ExposeDeploymentViaIngressOptions as NamedIngressOptions,
  ExposeViaServiceOptions as NamedOptions,
} from '../service/service-props';
import type { WorkloadMethods } from './workload';
import type { Service } from '../service/service';

/**
 * The methods of a Deployment. Hovers show this name, which the class has, too. `declares-ports.ts` says why it is a separate interface.
 */
export interface Deployment extends kplus.Deployment, WorkloadMethods {
  /** The init containers, in the order in which they run. */
  readonly initContainers: Container[];

  /** Who may call whom. */
  readonly connections: Connections;

  /**
   * As in cdk8s-plus: so a subclass may override it with the types of cdk8s-plus.
   *
   * @hidden
   */
  addContainer(props: ContainerProps, asInCdk8sPlus: never): Container;

  /** Adds a container. Services can refer to its ports: `new Service(scope, id, { container, ports })`. */
  addContainer<const Props extends object>(
    props: ContainerDoubt<Props> extends never ? AcceptedContainer : CheckedContainer<Props>,
  ): Container<ContainerPorts<Props, PortMap>>;

  /**
   * As in cdk8s-plus: so a subclass may override it with the types of cdk8s-plus.
   *
   * @hidden
   */
  addInitContainer(props: ContainerProps, asInCdk8sPlus: never): Container;

  /** Adds an init container, which runs before the containers. */
  addInitContainer<const Props extends object>(
    props: ContainerDoubt<Props> extends never ? AcceptedContainer : CheckedInitContainer<Props>,
  ): Container<ContainerPorts<Props, PortMap>>;

  // `object` is for a method that was taken out of its type, as by `Pick<Deployment, 'exposeViaService'>`, and is called on something
  // without ports: any port is then accepted. `object` lets that call through, but the compiler infers nothing from it
  // (`inferToMultipleTypes`), and what it infers otherwise fails the constraint, which then takes its place (`getInferredType`). `void`
  // does the same for the result of `bind` on an overloaded method.
  /**
   * Exposes the Deployment with a Service in its own namespace.
   *
   * @throws If the containers declare no ports, if they do not declare a target port, or if one of several ports has no name.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- with `unknown`, the resulting Service would not be one of cdk8s-plus
  exposeViaService<This extends HasPorts<any>, const Options extends object = {}>(
    // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as said above
    this: This | object | void,
    options?: OptionsDoubt<Options, This['portMap']> extends never
      ? ExposeViaServiceOptions
      : CheckedExposeOptions<Options, This>,
  ): ServiceOfWorkload<Options, This>;

  // Comes after the other overload: an editor completes by the first one, and `bind` and `Parameters` use the last one.
  /**
   * As in cdk8s-plus: so a subclass may override it with the types of cdk8s-plus.
   *
   * @hidden
   */
  exposeViaService(options: NamedOptions, asInCdk8sPlus: never): Service;

  /**
   * Exposes ports with a Service in the namespace of the workload, and the Service with an Ingress.
   *
   * @param path The path of the requests that the Service answers.
   * @param options Which port of the Service answers: required if it has several.
   * @throws If the containers declare no ports, if the Service has no such port, or has several and none is specified.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  exposeViaIngress<This extends HasPorts<any>, const Options extends object = {}>(
    // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as above
    this: This | object | void,
    path: CheckedPath<Options, This>,
    options?: PortDoubt<Options, This['portMap']> extends never
      ? ExposeDeploymentViaIngressOptions
      : CheckedIngressOptions<Options, This>,
  ): kplus.Ingress;

  /**
   * As in cdk8s-plus: so a subclass may override it with the types of cdk8s-plus.
   *
   * @hidden
   */
  exposeViaIngress(path: string, options: NamedIngressOptions, asInCdk8sPlus: never): kplus.Ingress;
}
