import type { Construct } from 'constructs';
import * as kplus from '../../kplus/cdk8s-plus';
import type { PortMap } from '../../ports/port-map';
import { withPorts } from './port-workload';
import type { CheckedContainer, CheckedInitContainer, CheckedWorkload } from '../container/checked-containers';
import type { Container, ContainerPorts } from '../container/container';
import type { ContainerProps as AcceptedContainer } from '../container/accepted-container';
import type { ContainerProps } from '../container/container-props';
import type { PodProps as Accepted } from './accepted-workloads';
import type { Connections } from '../connect/connections';
import type { WithContainers } from './named-containers';
import type { ContainerDoubt, WorkloadDoubt } from '../container/quick-containers';
import type { PortWorkload } from './workload';
import type { WorkloadPorts } from './workload-ports';
import type { Uninferred } from '../container/written-ports';
import type { Statics } from '../shared/statics';

/** A Pod, as in cdk8s-plus. Everything else is checked against the ports that its containers declare. */
export interface PodProps extends Omit<kplus.PodProps, 'containers' | 'initContainers'> {
  /**
   * The containers. A port name, or a number and protocol, may occur only once among them.
   *
   * @default - none: call `addContainer` before synth
   */
  readonly containers?: ContainerProps[];

  /**
   * The init containers, in the order in which they run.
   *
   * @default - none
   */
  readonly initContainers?: ContainerProps[];
}

/**
 * A Pod whose ports are known by name.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Pod, Service } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const pod = new Pod(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * new Service(chart, 'public', { selector: pod, ports: [{ port: 80, targetPort: 'http' }] });
 * ```
 */
export interface Pod<out Ports = PortMap> extends kplus.Pod, PortWorkload<Ports> {
  /** The containers, in the order of the manifest. A Service for one of them refers to it: `{ container: web.containers[0] }`. */
  readonly containers: Container<Ports>[];

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
}

/** Makes Pods. */
export interface PodConstructor extends Statics<typeof kplus.Pod> {
  /** Defines a Pod; see {@link Pod}. */
  new <Ports extends PortMap = PortMap, const Props extends object = Uninferred<Accepted, Ports>>(
    scope: Construct,
    id: string,
    props?: WorkloadDoubt<Props> extends never ? Accepted : CheckedWorkload<Props, Accepted, PodProps>,
  ): WithContainers<Props, Pod<WorkloadPorts<Props>>>;
  /** For `instanceof`. */
  readonly prototype: Pod;
}

/** Defines a Pod; see the interface of the same name. */
export const Pod = withPorts(kplus.Pod, 'Pod') as unknown as PodConstructor;
