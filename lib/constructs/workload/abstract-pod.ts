import type { Construct } from 'constructs';
import * as kplus from '../../kplus/cdk8s-plus';
import type { Container } from '../container/container';
import type { ContainerProps } from '../container/container-props';
import type { Statics } from '../shared/statics';

/*
 * The classes of cdk8s-plus that all kinds of workloads share, for programs that name them. Their containers are those of this package.
 */

interface OfContainers {
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

/** What the pods of each kind of workload have in common. */
export interface AbstractPodProps extends Omit<kplus.AbstractPodProps, keyof OfContainers>, OfContainers {}

/** What the workloads have in common that make pods. */
export interface WorkloadProps extends Omit<kplus.WorkloadProps, keyof OfContainers>, OfContainers {}

/** A Pod, or a workload that makes pods. */
export interface AbstractPod extends kplus.AbstractPod {
  /** The containers, in the order of the manifest. */
  readonly containers: Container[];

  /** The init containers, in the order in which they run. */
  readonly initContainers: Container[];

  /** Adds a container. Services can refer to its ports: `new Service(scope, id, { container, ports })`. */
  addContainer(props: ContainerProps): Container;

  /** Adds an init container, which runs before the containers. */
  addInitContainer(props: ContainerProps): Container;
}

/** A workload that makes pods: a Deployment, a StatefulSet, a DaemonSet, a Job or a CronJob. */
export interface Workload extends kplus.Workload {
  /** The containers, in the order of the manifest. */
  readonly containers: Container[];

  /** The init containers, in the order in which they run. */
  readonly initContainers: Container[];

  /** Adds a container. Services can refer to its ports: `new Service(scope, id, { container, ports })`. */
  addContainer(props: ContainerProps): Container;

  /** Adds an init container, which runs before the containers. */
  addInitContainer(props: ContainerProps): Container;
}

/** What classes of a program extend; see {@link AbstractPod}. */
export type AbstractPodConstructor = Statics<typeof kplus.AbstractPod> &
  (abstract new (scope: Construct, id: string, props?: AbstractPodProps) => AbstractPod);

/** What classes of a program extend; see {@link Workload}. */
export type WorkloadConstructor = Statics<typeof kplus.Workload> &
  (abstract new (scope: Construct, id: string, props: WorkloadProps) => Workload);

/** The class of cdk8s-plus; see the interface of the same name. */
export const AbstractPod: AbstractPodConstructor = kplus.AbstractPod as AbstractPodConstructor;

/** The class of cdk8s-plus; see the interface of the same name. */
export const Workload: WorkloadConstructor = kplus.Workload as WorkloadConstructor;
