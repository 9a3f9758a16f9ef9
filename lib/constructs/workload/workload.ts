import type { DeclaredKey, DeclaredPort, DeclaredSpec, PlainSpec } from '../../ports/declaration';
import type { Port } from '../../ports/port-handle';
import type { AskedReference, HasPorts, PortMap, SpecFor } from '../../ports/port-map';
import type { CheckedContainer } from '../container/checked-containers';
import type { CheckedExposeOptions } from '../service/checked-service';
import type { CheckedExpose, KnownMap, ServiceOfExpose } from '../expose/checked-expose';
import type { ExposeOptions } from '../expose/expose';
import type { Container, ContainerPorts } from '../container/container';
import type { ContainerProps } from '../container/container-props';
import type { ContainerName, PortsOfContainer } from './named-containers';
import type { ExposeDoubt } from '../expose/quick-expose';
import type { ContainerDoubt, PlainContainer } from '../container/quick-containers';
import type { OptionsDoubt } from '../service/quick-service';
import type { ServiceOfWorkload } from '../expose/service-of-workload';
import type { ExposeViaServiceOptions } from '../service/service-props';
import type { WrittenIn } from '../container/written-ports';

/*
 * The methods are the same for each port map, and find the map by `this`: so the compiler lets them be called on one of several
 * workloads, as in `for (const one of [web, api])`. (It resolves a call on a union where the generic signatures of all its members are
 * identical; `getUnionSignatures`.)
 */

/** What every workload can do with its ports. */
export interface PortWorkload<out Ports> extends HasPorts<Ports> {
  /** The containers, in the order of the manifest. A Service for one of them refers to it: `{ container: web.containers[0] }`. */
  readonly containers: Container<Ports>[];

  /** The init containers, in the order in which they run. */
  readonly initContainers: Container[];

  /** Adds a container, whose ports Services can refer to: `new Service(scope, id, { container, ports })`. */
  addContainer<const Props>(
    props: ContainerDoubt<Props> extends never ? ContainerProps : CheckedContainer<Props>,
  ): Container<ContainerPorts<Props, PortMap>>;

  /** Adds an init container, which runs before the containers. */
  addInitContainer(props: ContainerProps): Container;

  /**
   * A handle on a declared port, that stands wherever its name or number may stand.
   *
   * @param reference The name or the number of a port that one of the containers declares.
   * @throws If no container declares such a port.
   */
  port<This extends HasPorts<unknown>, const Reference extends AskedReference<This['portMap']> & (string | number)>(
    this: This,
    reference: Reference,
  ): Reference & Port<SpecFor<This['portMap'], Reference>>;

  /**
   * The container of that name.
   *
   * @param name The name of a container of the workload.
   * @throws If the workload has no container of that name.
   */
  container<This extends HasPorts<unknown>, const Name extends ContainerName<This>>(
    this: This,
    name: Name,
  ): Container<PortsOfContainer<This, Name>>;

  /**
   * Exposes ports by name: `expose({ http: 80, dns: true })`. Renders a Service whose target ports are those names.
   *
   * @param ports For each name the number that clients dial, `true` for the container's own, or an object for more.
   */
  expose<This extends HasPorts<unknown>, const Given, const ClusterIP extends string = string>(
    this: This,
    ports: [ExposeDoubt<Given, This['portMap'], ClusterIP>] extends [never]
      ? KnownMap<Given, This>['map']
      : CheckedExpose<Given, This, ClusterIP>,
    options?: ExposeOptions<ClusterIP>,
  ): ServiceOfExpose<Given, This>;

  /**
   * Exposes the workload by a Service in its own namespace.
   *
   * @throws If the containers declare no ports, if a target port is not one of theirs, or if one of several ports has no name.
   */
  exposeViaService<This extends HasPorts<unknown>, const Options = ExposeViaServiceOptions>(
    this: This,
    options?: OptionsDoubt<Options, This['portMap']> extends never
      ? ExposeViaServiceOptions
      : CheckedExposeOptions<Options, This>,
  ): ServiceOfWorkload<Options, This>;
}

/** The port map of the props' containers; one that was written, where they are given none. */
// prettier-ignore
export type WorkloadPorts<Props> =
  Props extends { readonly containers: readonly [PlainContainer] } 
    // The constraint of a mapped type is evaluated at once, so in the usual case it is a cheap one.
    ? { [One in Props['containers'][0]['ports'][number] as `${One['name']}`]: PlainSpec<One> }
  : Props extends { readonly containers: readonly unknown[] }
    // Not `DeclaredPortMap`, whose flattening would make three mapped types of one: within a conditional type it has no name to hide.
    ? { [One in DeclaredPort<Props['containers'][number]> as DeclaredKey<One>]: DeclaredSpec<One> }
  : WrittenIn<Props>;
