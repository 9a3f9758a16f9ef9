import type { Construct } from 'constructs';
import * as kplus from '../../kplus/cdk8s-plus';
import type { PortMap } from '../../ports/port-map';
import { withPorts } from './port-workload';
import type { CheckedContainer, CheckedInitContainer, CheckedWorkload } from '../container/checked-containers';
import type { Container, ContainerPorts } from '../container/container';
import type { ContainerProps as AcceptedContainer } from '../container/accepted-container';
import type { ContainerProps } from '../container/container-props';
import type { CronJobProps as Accepted } from './accepted-workloads';
import type { Connections } from '../connect/connections';
import type { WithContainers } from './named-containers';
import type { ContainerDoubt, WorkloadDoubt } from '../container/quick-containers';
import type { PortWorkload } from './workload';
import type { WorkloadPorts } from './workload-ports';
import type { Uninferred } from '../container/written-ports';
import type { Statics } from '../shared/statics';

/** A CronJob, as in cdk8s-plus. Everything else is checked against the ports that its containers declare. */
export interface CronJobProps extends Omit<kplus.CronJobProps, 'containers' | 'initContainers'> {
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
 * Jobs that run on a schedule, with ports known by name.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 * @example
 * ```ts
 * import { App, Chart, Cron } from 'cdk8s';
 * import { CronJob } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const backup = new CronJob(chart, 'backup', {
 *   schedule: Cron.daily(),
 *   containers: [{ image: 'backup:1.0', ports: [{ name: 'metrics', number: 9100 }] }],
 * });
 * backup.expose({ metrics: true });
 * ```
 */
export interface CronJob<out Ports = PortMap> extends kplus.CronJob, PortWorkload<Ports> {
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

/** Makes CronJobs. */
export interface CronJobConstructor extends Statics<typeof kplus.CronJob> {
  /** Defines a CronJob; see {@link CronJob}. */
  new <Ports extends PortMap = PortMap, const Props extends object = Uninferred<Accepted, Ports>>(
    scope: Construct,
    id: string,
    props: WorkloadDoubt<Props> extends never ? Accepted : CheckedWorkload<Props, Accepted, CronJobProps>,
  ): WithContainers<Props, CronJob<WorkloadPorts<Props>>>;
  /** For `instanceof`. */
  readonly prototype: CronJob;
}

/** Defines a CronJob; see the interface of the same name. */
export const CronJob = withPorts(kplus.CronJob, 'CronJob', {
  schedule: { example: 'when it runs, as in Cron.daily()', member: 'expressionString' },
}) as unknown as CronJobConstructor;
