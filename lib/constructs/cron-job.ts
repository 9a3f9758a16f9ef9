import type { Construct } from 'constructs';
import * as kplus from '../kplus';
import type { PortMap } from '../ports/port-map';
import { withPorts } from './_port-workload';
import type { CheckedContainer, CheckedWorkload } from './checked-containers';
import type { Container, ContainerPorts } from './container';
import type { ContainerProps } from './container-props';
import type { PortWorkload, WithContainers, WorkloadPorts } from './workload';
import type { Statics, Written } from './statics';

/** A CronJob, as cdk8s-plus has it; the ports of its containers are what everything else is checked against. */
export interface CronJobProps extends Omit<kplus.CronJobProps, 'containers'> {
  /**
   * The containers. A port name is used once among them, and so is a number with its protocol.
   *
   * @default - none: call `addContainer` before synth
   */
  readonly containers?: readonly ContainerProps[];
}

/**
 * Jobs on a schedule, whose pods' ports are known by name.
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
  /** Adds a container, whose ports Services can refer to: `new Service(scope, id, { container, ports })`. */
  addContainer<const Props extends ContainerProps>(
    props: CheckedContainer<Props>,
  ): Container<ContainerPorts<Props, PortMap>>;
}

/** Makes CronJobs. */
export interface CronJobConstructor extends Statics<typeof kplus.CronJob> {
  /** Defines a CronJob; see {@link CronJob}. */
  new <Ports extends PortMap = PortMap, const Props extends CronJobProps = CronJobProps>(
    scope: Construct,
    id: string,
    props: CheckedWorkload<Props, CronJobProps>,
  ): WithContainers<Props, CronJob<WorkloadPorts<Props, Written<Ports>>>>;
  /** What `instanceof` compares with. */
  readonly prototype: CronJob;
}

/** Defines a CronJob; see the interface of the same name. */
export const CronJob = withPorts(kplus.CronJob, 'CronJob', {
  schedule: { example: 'when it runs, as in Cron.daily()', member: 'expressionString' },
}) as unknown as CronJobConstructor;
