import type { FieldPath } from '../kube/field-path';
import type { Position } from '../manifest/position';
import type { Severity } from '../rules/shared/rule';

/** An object that a finding refers to. */
export interface FindingObject {
  /** Its `apiVersion`; '' if it could not be read. */
  readonly apiVersion: string;
  /** Its kind; '' if it could not be read. */
  readonly kind: string;
  /** Its namespace, if it sets one. */
  readonly namespace?: string;
  /** Its name, or `migrate-*` for `generateName: migrate-`; '' if it has neither. */
  readonly name: string;
  /** Its index among the checked resources; -1 if it could not be read. */
  readonly index: number;
  /** The file that it was read from. */
  readonly file?: string;
  /** The number of the document in that file, from 0. */
  readonly document?: number;
}

/** A field that a finding refers to. */
export interface FindingPlace {
  /** The object. */
  readonly object: FindingObject;
  /** The field, as in `['spec', 'ports', 0, 'targetPort']`; `pathText` writes it as Kubernetes does. */
  readonly path: FieldPath;
  /** The position in the file, if the object was read from one. */
  readonly position?: Position;
}

/** The other end of a finding. */
export interface RelatedFindingPlace extends FindingPlace {
  /** What is there, in a few words. */
  readonly message: string;
}

/** A step of a chain: an object, a port of it, or a reference. */
export interface FindingStep {
  /** Whether it can be reached from the previous step; the first step has none. */
  readonly link?: '->' | '-x-';
  /** The step in words, as in `targetPort "http"`. */
  readonly text: string;
  /** The objects that the step is about. */
  readonly objects: readonly FindingObject[];
  /** The port, by name or by number. */
  readonly port?: number | string;
}

/** A finding of a rule, as plain data. */
export interface Finding extends FindingPlace {
  /** The rule. */
  readonly rule: string;
  /** Where the rule is described: a path in this package, or a URL; '' if your own rule has none. */
  readonly page: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** What is wrong, the chain and the hint, in one line. */
  readonly message: string;
  /** What is wrong. */
  readonly what: string;
  /** The chain from one end to the other, up to where it is broken; empty if there is none. */
  readonly chain: readonly FindingStep[];
  /** Further information, such as what may be meant. */
  readonly hint?: string;
  /** What to do about it; '' if `what` says it. */
  readonly remedy: string;
  /** The other ends, up to 100 of them. */
  readonly related: readonly RelatedFindingPlace[];
  /** The number of other ends beyond those in `related`. */
  readonly moreRelated?: number;
  /** What may be meant instead, the likeliest first. */
  readonly candidates: readonly (string | number)[];
  /** The one value that is certain to be right. */
  readonly fix?: FindingFix;
  /** The value that is probably meant, if `--fix` does not write it. */
  readonly guess?: FindingGuess;
}

/** A value, with the field that it belongs to. */
export interface FindingFix {
  /** The field. */
  readonly path: FieldPath;
  /** The value. */
  readonly value: string | number;
  /** Where the field is in the file, unless other fields share its value. */
  readonly position?: Position;
  /**
   * The other places with an identical copy of the object: if one of them were not changed, there would be two
   * variants.
   */
  readonly copies?: readonly FindingPlace[];
}

/** A value that is not certain to be right. */
export interface FindingGuess extends FindingFix {
  /** Why it is not written. */
  readonly reason: string;
}
