import type { Construct } from 'constructs';
import * as kplus from '../../kplus/cdk8s-plus';
import type { PortMap } from '../../ports/port-map';
import { withPorts } from './port-workload';
import type { CheckedWorkload } from '../container/checked-containers';
import type { Container } from '../container/container';
import type { ContainerProps } from '../container/container-props';
import type { DeploymentProps as Accepted } from './accepted-workloads';
import type { Deployment as DeploymentMethods } from './deployment-methods';
import type { WithContainers } from './named-containers';
import type { WorkloadDoubt } from '../container/quick-containers';
import type { WorkloadPorts } from './workload-ports';
import type { Uninferred } from '../container/written-ports';
import type { Statics } from '../shared/statics';

/** A Deployment, as in cdk8s-plus. Everything else is checked against the ports that its containers declare. */
export interface DeploymentProps extends Omit<kplus.DeploymentProps, 'containers' | 'initContainers'> {
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
 * Replicated pods that are updated one after the other, with ports known by name.
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
export interface Deployment<out Ports = PortMap> extends DeploymentMethods {
  // Not inherited from `HasPorts<Ports>`, which the compiler would instantiate for each Deployment.
  /** The ports by name, as in `{ http: 8080, dns: '53/UDP' }`; the key of a port without a name is its number. */
  readonly portMap: Ports;

  /** The containers, in the order of the manifest. A Service for one of them refers to it: `{ container: web.containers[0] }`. */
  readonly containers: Container<Ports>[];
}

/** Makes Deployments. */
export interface DeploymentConstructor extends Statics<typeof kplus.Deployment> {
  /** Defines a Deployment; see {@link Deployment}. */
  new <Ports extends PortMap = PortMap, const Props extends object = Uninferred<Accepted, Ports>>(
    scope: Construct,
    id: string,
    props?: WorkloadDoubt<Props> extends never ? Accepted : CheckedWorkload<Props, Accepted, DeploymentProps>,
  ): WithContainers<Props, Deployment<WorkloadPorts<Props>>>;
  /** For `instanceof`. */
  readonly prototype: Deployment;
}

/** Defines a Deployment; see the interface of the same name. */
export const Deployment = withPorts(kplus.Deployment, 'Deployment') as unknown as DeploymentConstructor;
