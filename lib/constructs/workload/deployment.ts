import type { Construct } from 'constructs';
import * as kplus from '../../kplus/cdk8s-plus';
import type { HasPorts, PortMap } from '../../ports/port-map';
import { withPorts } from './port-workload';
import type { CheckedContainer, CheckedWorkload } from '../container/checked-containers';
import type { Container, ContainerPorts } from '../container/container';
import type { ContainerProps } from '../container/container-props';
import type { CheckedExposeOptions, CheckedIngressOptions } from '../service/checked-service';
import type { OptionsDoubt } from '../service/quick-service';
import type { ServiceOfWorkload } from '../expose/service-of-workload';
import type { ExposeDeploymentViaIngressOptions, ExposeViaServiceOptions } from '../service/service-props';
import type { WithContainers } from './named-containers';
import type { ContainerDoubt, WorkloadDoubt } from '../container/quick-containers';
import type { PortWorkload, WorkloadPorts } from './workload';
import type { Uninferred } from '../container/written-ports';
import type { Statics } from '../shared/statics';

/** A Deployment, as cdk8s-plus has it; the ports of its containers are what everything else is checked against. */
export interface DeploymentProps extends Omit<kplus.DeploymentProps, 'containers' | 'initContainers'> {
  /**
   * The containers. A port name is used once among them, and so is a number with its protocol.
   *
   * @default - none: call `addContainer` before synth
   */
  readonly containers?: readonly ContainerProps[];

  /**
   * The init containers, in the order in which they run.
   *
   * @default - none
   */
  readonly initContainers?: readonly ContainerProps[];
}

/**
 * Pods that are replaced one after the other, and whose ports are known by name.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * web.expose({ http: 80 }); // clients dial 80, the pods answer on http
 * ```
 */
export interface Deployment<out Ports = PortMap> extends kplus.Deployment, PortWorkload<Ports> {
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
   * Exposes the Deployment by a Service in its own namespace.
   *
   * @throws If the containers declare no ports, if a target port is not one of theirs, or if one of several ports has no name.
   */
  exposeViaService<This extends HasPorts<unknown>, const Options = ExposeViaServiceOptions>(
    this: This,
    options?: OptionsDoubt<Options, This['portMap']> extends never
      ? ExposeViaServiceOptions
      : CheckedExposeOptions<Options, This>,
  ): ServiceOfWorkload<Options, This>;

  /**
   * Exposes the Deployment by a Service, and the Service by an Ingress.
   *
   * @param path The path of the requests that the Service answers.
   * @throws If the containers declare no ports.
   */
  exposeViaIngress<This extends HasPorts<unknown>, const Options = ExposeDeploymentViaIngressOptions>(
    this: This,
    path: string,
    options?: CheckedIngressOptions<Options, This>,
  ): kplus.Ingress;
}

/** Makes Deployments. */
export interface DeploymentConstructor extends Statics<typeof kplus.Deployment> {
  /** Defines a Deployment; see {@link Deployment}. */
  new <Ports extends PortMap = PortMap, const Props = Uninferred<DeploymentProps, Ports>>(
    scope: Construct,
    id: string,
    props?: WorkloadDoubt<Props> extends never ? DeploymentProps : CheckedWorkload<Props, DeploymentProps>,
  ): WithContainers<Props, Deployment<WorkloadPorts<Props>>>;
  /** What `instanceof` compares with. */
  readonly prototype: Deployment;
}

/** Defines a Deployment; see the interface of the same name. */
export const Deployment = withPorts(kplus.Deployment, 'Deployment') as unknown as DeploymentConstructor;
