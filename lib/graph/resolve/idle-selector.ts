import type { FieldPath } from '../../kube/field-path';
import type { LabelSelector } from '../../kube/label-selector';
import type { Resource } from '../../manifest/resource';
import type { Workload } from '../workload';

/** A selector of pods that selects none. */
export interface IdleSelector {
  /** The object. */
  readonly resource: Resource;
  /** The namespace in which it looks for pods. */
  readonly namespace: string;
  /** The selector. */
  readonly selector: LabelSelector;
  /** Where it stands. */
  readonly path: FieldPath;
  /** Whether it means the pods of others, so that neither the name of the object nor another value of a label is a hint. */
  readonly isPeer?: boolean;
  /** Whether another object like it has the pods of a workload already, so that they were hardly meant. */
  readonly isTaken?: (workload: Workload) => boolean;
}

/** The workload whose pods were probably meant. */
export interface MeantPods {
  /** The workload. */
  readonly workload: Workload;
  /** What is in the way: another namespace, labels of the workload that its pods lack, or other labels of the pods. */
  readonly because: 'namespace' | 'own-labels' | 'labels';
  /** How sure it is that they were meant. */
  readonly isMeant: 'surely' | 'probably' | 'perhaps';
  /** The field that is wrong. */
  readonly path: FieldPath;
  /** The field of the workload that it should have fitted. */
  readonly relatedPath: FieldPath;
  /** What would be right at the path. */
  readonly value?: string;
  /** The label of the pods that has the value which the selector asks of another one. */
  readonly key?: string;
}
