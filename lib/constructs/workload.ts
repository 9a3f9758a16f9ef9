import type { DeclaredKey, DeclaredPort, DeclaredPortMap, DeclaredSpec } from '../ports/declaration';
import type { Port } from '../ports/port-handle';
import type { HasPorts, PortReference, SpecFor } from '../ports/port-map';
import type { CheckedExpose, ExposedPortMap, ExposeMap, ExposeOptions } from './expose';
import type { Container } from './container';
import type { ContainerProps } from './container-props';
import type { CheckedExposeOptions, NoPorts, Service, ServicePorts } from './service';
import type { ExposeViaServiceOptions } from './service-props';

/** What every workload can do with its ports. */
export interface PortWorkload<out Ports> extends HasPorts<Ports> {
  /**
   * A handle on a declared port, that stands wherever its name or number may stand.
   *
   * @param reference The name or the number of a port that one of the containers declares.
   * @throws If no container declares such a port.
   */
  port<Reference extends PortReference<Ports> & (string | number)>(
    this: Exposable<Ports>,
    reference: Reference,
  ): Reference & Port<SpecFor<Ports, Reference>>;

  /**
   * The container of that name.
   *
   * @param name The name of a container of the workload.
   * @throws If the workload has no container of that name.
   */
  container<Name extends ContainerName<this>>(name: Name): Container<PortsOfContainer<this, Name, Ports>>;

  /**
   * Exposes ports by name: `expose({ http: 80, dns: true })`. Renders a Service whose target ports are those names.
   *
   * @param ports For each name the number that clients dial, `true` for the container's own, or an object for more.
   */
  expose<Declared, const Given extends ExposeMap, const ClusterIP extends string = string>(
    this: Exposable<Declared>,
    ports: CheckedExpose<Given, Declared, ClusterIP>,
    options?: ExposeOptions<ClusterIP>,
  ): Service<ExposedPortMap<Given, Declared>>;

  /**
   * Exposes the workload by a Service in its own namespace.
   *
   * @throws If the containers declare no ports, if a target port is not one of theirs, or if one of several ports has no name.
   */
  exposeViaService<Declared, const Options extends ExposeViaServiceOptions = ExposeViaServiceOptions>(
    this: Exposable<Declared>,
    options?: CheckedExposeOptions<Options, Declared>,
  ): Service<ServicePorts<Options, Declared, Declared>>;
}

/** The containers of a workload by name, each with its port map. */
export interface Containers<Map> {
  /** The port maps of the containers, by the containers' names. */
  readonly containerMap: Map;
}

/** What the props of every workload have. */
interface WorkloadProps {
  readonly containers?: readonly ContainerProps[];
}

/** The workload of the props: with the names of its containers, where all of them have one. */
// prettier-ignore
export type WithContainers<Props extends WorkloadProps, Workload> =
  // Of a property that is not there, or not in all members of a union, an indexed access is `unknown` and compares nothing.
  NonNullable<Props['containers']>[number]['name'] extends string ? Workload & Containers<ContainerMapOf<Props['containers']>>
  : Workload;

/** The port map of the props' containers; `Otherwise` where they are given none. */
// prettier-ignore
export type WorkloadPorts<Props extends WorkloadProps, Otherwise> =
  undefined extends Props['containers'] ? Otherwise
  // Not `DeclaredPortMap`, whose flattening would make three mapped types of one: within a conditional type it has no name to hide.
  : { [One in DeclaredPort<NonNullable<Props['containers']>[number]> as DeclaredKey<One>]: DeclaredSpec<One> };

type ContainerMapOf<Given> = {
  [One in (Given & readonly { readonly name: string }[])[number] as One['name']]: DeclaredPortMap<DeclaredPort<One>>;
} extends infer Map
  ? Map
  : never;

/** A name that a container of the workload has. */
type ContainerName<Workload> = Workload extends Containers<infer Map> ? keyof Map & string : string;

/** The port map of the container of that name. */
type PortsOfContainer<Workload, Name, Otherwise> =
  Workload extends Containers<infer Map> ? (Name extends keyof Map ? Map[Name] : never) : Otherwise;

/** Something with ports; where there are none, a message that says where to add them. */
export type Exposable<Ports> = [keyof Ports] extends [never] ? NoPorts : HasPorts<Ports>;
