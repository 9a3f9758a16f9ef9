import type * as kplus from '../../kplus/cdk8s-plus';
import type { AbstractPodProps as OfContainers } from '../container/accepted-container';
import type { ReadonlyLists } from '../shared/readonly-lists';

/*
 * The props of workloads as they are accepted; see `readonly-lists.ts`.
 */

/** What the pods of each kind of workload have in common, as it is accepted. */
export interface AbstractPodProps extends Accepted<kplus.AbstractPodProps>, OfContainers {}

/** What the workloads that create pods have in common, as it is accepted. */
export interface WorkloadProps extends Accepted<kplus.WorkloadProps>, OfContainers {}

/** A CronJob, as it is accepted. */
export interface CronJobProps extends Accepted<kplus.CronJobProps>, OfContainers {}

/** A DaemonSet, as it is accepted. */
export interface DaemonSetProps extends Accepted<kplus.DaemonSetProps>, OfContainers {}

/** A Deployment, as it is accepted. */
export interface DeploymentProps extends Accepted<kplus.DeploymentProps>, OfContainers {}

/** A Job, as it is accepted. */
export interface JobProps extends Accepted<kplus.JobProps>, OfContainers {}

/** A Pod, as it is accepted. */
export interface PodProps extends Accepted<kplus.PodProps>, OfContainers {}

/** A StatefulSet, as it is accepted. */
export interface StatefulSetProps extends Omit<Accepted<kplus.StatefulSetProps>, 'service'>, OfContainers {
  /**
   * The Service that gives each pod its DNS name; `false` for no Service.
   *
   * @default - a headless Service with every port that the containers declare
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
   */
  readonly service?: kplus.Service | false;
}

type Accepted<Props> = ReadonlyLists<Omit<Props, keyof OfContainers>>;
