import type { HasPorts, KnownLater, PortMap } from '../../ports/port-map';
import type { CheckedContainer, CheckedInitContainer } from '../container/checked-containers';
import type { CheckedExposeOptions } from '../service/checked-service';
import type { Container, ContainerPorts } from '../container/container';
import type { ContainerProps as AcceptedContainer } from '../container/accepted-container';
import type { ContainerProps } from '../container/container-props';
import type { ContainerName, PortsOfContainer } from './named-containers';
import type { Connections } from '../connect/connections';
import type { DeclaresPorts } from '../expose/declares-ports';
import type { ContainerDoubt } from '../container/quick-containers';
import type { OptionsDoubt } from '../service/quick-service';
import type { ServiceOfWorkload } from '../expose/service-of-workload';
import type { ExposeViaServiceOptions } from '../service/accepted-service';
import type { Service } from '../service/service';
import type { ExposeViaServiceOptions as NamedOptions } from '../service/service-props';

/** The members that every kind of workload shares. */
export interface PortWorkload<out Ports> extends WorkloadMethods, HasPorts<Ports> {
  /** The containers, in the order of the manifest. A Service for one of them refers to it: `{ container: web.containers[0] }`. */
  readonly containers: Container<Ports>[];
}

/** The members that are the same for each port map; see `declares-ports.ts`. */
export interface WorkloadMethods extends DeclaresPorts {
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

  /**
   * The container with that name.
   *
   * @param name The name of a container of the workload.
   * @throws If the workload has no container with that name.
   */
  container<
    This extends HasPorts<unknown>,
    const Name extends ContainerName<This>,
    const Later extends string | number = never,
  >(
    this: This,
    name: Name | KnownLater<Later, This, string>,
  ): Container<PortsOfContainer<This, Name | Later>>;

  /**
   * Exposes the workload with a Service in its own namespace.
   *
   * @throws If the containers declare no ports, if they do not declare a target port, or if one of several ports has no name.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in `deployment-methods.ts`
  exposeViaService<This extends HasPorts<any>, const Options extends object = {}>(
    // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as in `deployment-methods.ts`
    this: This | object | void,
    options?: OptionsDoubt<Options, This['portMap']> extends never
      ? ExposeViaServiceOptions
      : CheckedExposeOptions<Options, This>,
  ): ServiceOfWorkload<Options, This>;

  /**
   * Takes the named options, so that a subclass may override it with those.
   *
   * @hidden
   */
  exposeViaService(options: NamedOptions, asInCdk8sPlus: never): Service;
}
