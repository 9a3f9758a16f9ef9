import type * as kplus from '../../kplus/cdk8s-plus';
import { plainValue } from '../../ports/unchecked';
import type { AnyWorkload } from '../shared/workload-of';
import type { ServicePort } from './service-props';

/** What is known of a Service when the app is synthesized. */
export interface ServiceFacts extends kplus.Service {
  /** The container whose ports alone are meant. */
  readonly container: kplus.Container | undefined;
  /** Whether the program says a container that is not there, and nothing else that is to be selected. */
  readonly isContainerMissing: boolean;
  /** The workloads that the Service selects as constructs, not by labels alone. */
  readonly selectedWorkloads: readonly AnyWorkload[];
  /** Selectors with expressions, which cdk8s-plus drops: a Service has labels only. */
  readonly droppedSelectors: readonly kplus.IPodSelector[];
  /** The labels that the Service selects. */
  readonly selectedLabels: Readonly<Record<string, string>>;
  /** The ports that the pods declare, as far as they are known. */
  readonly declaredPorts: readonly kplus.ContainerPort[];
  /** The ports as they were written. */
  readonly writtenPorts: readonly ServicePort[];
  /** The fields that cdk8s-plus does not have, as far as they were written, under the manifest's names. */
  readonly addedSpec: Readonly<Record<string, unknown>>;
  /** Whether the Service is there for the names of a StatefulSet's pods. */
  readonly isGoverning: boolean;
}

/** The pod port that a Service port means: Kubernetes takes `port` where `targetPort` is not set, or is 0. */
export function targetOf(port: ServicePort): string | number {
  const target = plainValue(port.targetPort);
  return target === undefined || target === 0 || target === '' ? port.port : target;
}
