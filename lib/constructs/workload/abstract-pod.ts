import type { Construct } from 'constructs';
import * as kplus from '../../kplus/cdk8s-plus';
import type { Container } from '../container/container';
import type { ContainerProps as AcceptedContainer } from '../container/accepted-container';
import type { ContainerProps } from '../container/container-props';
import type { Statics } from '../shared/statics';
import type * as accepted from './accepted-workloads';

/*
 * The classes of cdk8s-plus that all kinds of workloads share, for programs that name them. Their containers are those of this package.
 */

interface OfContainers {
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

/** Props of the pods of every kind of workload. */
export interface AbstractPodProps extends Omit<kplus.AbstractPodProps, keyof OfContainers>, OfContainers {}

/** Props of every workload that creates pods. */
export interface WorkloadProps extends Omit<kplus.WorkloadProps, keyof OfContainers>, OfContainers {}

/**
 * A Pod, or a workload that creates pods.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 * @example
 * ```ts
 * import { type AbstractPod, type ContainerProps } from 'cdk8s-ports';
 *
 * export function addEach(pod: AbstractPod, all: ContainerProps[]) {
 *   for (const props of all) pod.addContainer(props);
 * }
 * ```
 */
export interface AbstractPod extends kplus.AbstractPod {
  /** The containers, in the order of the manifest. */
  readonly containers: Container[];

  /** The init containers, in the order in which they run. */
  readonly initContainers: Container[];

  /** Adds a container. Services can refer to its ports: `new Service(scope, id, { container, ports })`. */
  addContainer(props: AcceptedContainer): Container;

  /** Adds an init container, which runs before the containers. */
  addInitContainer(props: AcceptedContainer): Container;
}

/**
 * A workload that creates pods: a Deployment, a StatefulSet, a DaemonSet, a Job or a CronJob.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/
 * @example
 * ```ts
 * import { type Workload } from 'cdk8s-ports';
 *
 * export function addProxy(workload: Workload) {
 *   workload.addContainer({ name: 'proxy', image: 'envoyproxy/envoy:v1.31', ports: [{ name: 'admin', number: 9901 }] });
 * }
 * ```
 */
export interface Workload extends kplus.Workload {
  /** The containers, in the order of the manifest. */
  readonly containers: Container[];

  /** The init containers, in the order in which they run. */
  readonly initContainers: Container[];

  /** Adds a container. Services can refer to its ports: `new Service(scope, id, { container, ports })`. */
  addContainer(props: AcceptedContainer): Container;

  /** Adds an init container, which runs before the containers. */
  addInitContainer(props: AcceptedContainer): Container;
}

/** What classes of a program extend; see {@link AbstractPod}. */
export type AbstractPodConstructor = Statics<typeof kplus.AbstractPod> &
  (abstract new (scope: Construct, id: string, props?: accepted.AbstractPodProps) => AbstractPod);

/** What classes of a program extend; see {@link Workload}. */
export type WorkloadConstructor = Statics<typeof kplus.Workload> &
  (abstract new (scope: Construct, id: string, props: accepted.WorkloadProps) => Workload);

/** The class that Pods and workloads extend; see the interface of the same name. */
export const AbstractPod: AbstractPodConstructor = kplus.AbstractPod as AbstractPodConstructor;

/** The class that workloads extend; see the interface of the same name. */
export const Workload: WorkloadConstructor = kplus.Workload as WorkloadConstructor;
