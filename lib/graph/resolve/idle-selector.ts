import type { FieldPath } from '../../kube/field-path';
import type { LabelSelector } from '../../kube/label-selector';
import type { Resource } from '../../manifest/resource';
import type { Workload } from '../workload';

/** A selector that selects no pods. */
export interface IdleSelector {
  /** The object. */
  readonly resource: Resource;
  /** The namespace in which it looks for pods. */
  readonly namespace: string;
  /** The selector. */
  readonly selector: LabelSelector;
  /** Its path in the object. */
  readonly path: FieldPath;
  /** Whether it selects pods of others, so neither the object's own name nor a different label value is a hint. */
  readonly isPeer?: boolean;
  /** Whether another object of the kind already selects the pods of a workload, so these are less likely to be meant. */
  readonly isTaken?: (workload: Workload) => boolean;
}

/** The workload whose pods are probably meant. */
export interface MeantPods {
  /** The workload. */
  readonly workload: Workload;
  /** The obstacle: another namespace, labels that only the workload has and not its pods, or different labels of the pods. */
  readonly because: 'namespace' | 'own-labels' | 'labels';
  /** How certain it is that they are meant. */
  readonly isMeant: 'surely' | 'probably' | 'perhaps';
  /** The field that is wrong. */
  readonly path: FieldPath;
  /** The field of the workload that it should match. */
  readonly relatedPath: FieldPath;
  /** The correct value at the path. */
  readonly value?: string;
  /** The label of the pods whose value the selector expects at another key. */
  readonly key?: string;
}
