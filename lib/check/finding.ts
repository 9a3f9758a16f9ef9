import type { FieldPath } from '../kube/field-path';
import type { Position } from '../manifest/position';
import type { Severity } from '../rules/shared/rule';

/** An object that a finding refers to. */
export interface FindingObject {
  /** Its `apiVersion`; '' if it could not be read. */
  readonly apiVersion: string;
  /** Its kind; '' if it could not be read. */
  readonly kind: string;
  /** Its namespace, if it says one. */
  readonly namespace?: string;
  /** Its name; '' if it has none. */
  readonly name: string;
  /** Its place among the resources that were checked; -1 if it could not be read. */
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
  /** The place in the file, if the object was read from one. */
  readonly position?: Position;
}

/** The other end of a finding. */
export interface RelatedFindingPlace extends FindingPlace {
  /** What is there, in a few words. */
  readonly message: string;
}

/** A step of the way from one end to the other: an object, a port of it, or what leads there. */
export interface FindingStep {
  /** Whether it is reached from the step before it; the first step has none. */
  readonly link?: '->' | '-x-';
  /** The step in words, as in `targetPort "http"`. */
  readonly text: string;
  /** The objects that it is at. */
  readonly objects: readonly FindingObject[];
  /** The port, by name or by number. */
  readonly port?: number | string;
}

/** Something that a rule has found, as plain data. */
export interface Finding extends FindingPlace {
  /** The rule. */
  readonly rule: string;
  /** Where the rule is described: a path in this package, or an address; '' if a rule of one's own does not say it. */
  readonly page: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** What is wrong, the way and the hint, in one line. */
  readonly message: string;
  /** What is wrong. */
  readonly what: string;
  /** The way from one end to the other, up to where it is broken; empty if there is none. */
  readonly chain: readonly FindingStep[];
  /** What else is known, such as what may have been meant. */
  readonly hint?: string;
  /** What to do about it, '' if what is wrong says so. */
  readonly remedy: string;
  /** The other ends, up to 100 of them. */
  readonly related: readonly RelatedFindingPlace[];
  /** How many other ends there are beside those, if there are more. */
  readonly moreRelated?: number;
  /** What may have been meant instead, the likeliest first. */
  readonly candidates: readonly (string | number)[];
  /** The one value that is certain to be right. */
  readonly fix?: FindingFix;
  /** The value that was probably meant, where `--fix` does not write it. */
  readonly guess?: FindingGuess;
}

/** A value, with the field that it belongs to. */
export interface FindingFix {
  /** The field. */
  readonly path: FieldPath;
  /** The value. */
  readonly value: string | number;
  /** Where the field is in the file, unless what stands there is the value of other fields too. */
  readonly position?: Position;
  /** The other places in which the object stands word for word: if one of them were left as it is, there would be two variants. */
  readonly copies?: readonly FindingPlace[];
}

/** A value that is not certain to be right. */
export interface FindingGuess extends FindingFix {
  /** Why it is not written. */
  readonly reason: string;
}
