import type * as kplus from '../../kplus/cdk8s-plus';
import { plainValue } from '../../ports/unchecked';
import type { AnyWorkload } from '../shared/workload-of';
import type { ServicePort } from './service-props';

/** What is known about a Service when the app is synthesized. */
export interface ServiceFacts extends kplus.Service {
  /** The container, if only its ports are meant. */
  readonly container: kplus.Container | undefined;
  /** Whether the program passes a container that is `undefined`, and nothing else to select. */
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
  /** The fields that were written and that cdk8s-plus does not have, by their names in the manifest. */
  readonly addedSpec: Readonly<Record<string, unknown>>;
  /** Whether the Service gives the pods of a StatefulSet their DNS names. */
  readonly isGoverning: boolean;
}

/** The pod port that a Service port means: Kubernetes uses `port` if `targetPort` is not set, or is 0. */
export function targetOf(port: ServicePort): string | number {
  const target = plainValue(port.targetPort);
  return target === undefined || target === 0 || target === '' ? port.port : target;
}
