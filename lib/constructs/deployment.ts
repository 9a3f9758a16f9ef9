import type { Construct } from 'constructs';
import * as kplus from '../kplus';
import type { HasPorts, PortMap } from '../ports/port-map';
import { withPorts } from './_port-workload';
import type { CheckedContainer, CheckedWorkload } from './checked-containers';
import type { Container, ContainerPorts } from './container';
import type { ContainerProps } from './container-props';
import type { CheckedExposeOptions, CheckedIngressOptions } from './checked-service';
import type { OptionsDoubt } from './quick-service';
import type { ServiceOfWorkload } from './service-of-workload';
import type { ExposeDeploymentViaIngressOptions, ExposeViaServiceOptions } from './service-props';
import type { WithContainers } from './named-containers';
import type { ContainerDoubt, WorkloadDoubt } from './quick-containers';
import type { PortWorkload, WorkloadPorts } from './workload';
import type { Uninferred } from './written-ports';
import type { Statics } from './statics';

/** A Deployment, as in cdk8s-plus. Everything else is checked against the ports that its containers declare. */
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

  /** Adds a container. Services can refer to its ports: `new Service(scope, id, { container, ports })`. */
  addContainer<const Props>(
    props: ContainerDoubt<Props> extends never ? ContainerProps : CheckedContainer<Props>,
  ): Container<ContainerPorts<Props, PortMap>>;

  /** Adds an init container, which runs before the containers. */
  addInitContainer(props: ContainerProps): Container;

  /**
   * Exposes the Deployment with a Service in its own namespace.
   *
   * @throws If the containers declare no ports, if they do not declare a target port, or if one of several ports has no name.
   */
  exposeViaService<This extends HasPorts<unknown>, const Options = ExposeViaServiceOptions>(
    this: This,
    options?: OptionsDoubt<Options, This['portMap']> extends never
      ? ExposeViaServiceOptions
      : CheckedExposeOptions<Options, This>,
  ): ServiceOfWorkload<Options, This>;

  /**
   * Exposes the Deployment with a Service, and the Service with an Ingress.
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
  /** For `instanceof`. */
  readonly prototype: Deployment;
}

/** Defines a Deployment; see the interface of the same name. */
export const Deployment = withPorts(kplus.Deployment, 'Deployment') as unknown as DeploymentConstructor;
